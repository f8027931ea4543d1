/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.record;

import io.firstprint.domain.view.Alert;

/**
 * An alert as it stands in its topic.
 *
 * @param alert what is said, or was
 * @param withdrawn whether it is no longer said
 * @param logicVersion by which version of our logic it was computed
 */
public record SentAlert(Alert alert, boolean withdrawn, int logicVersion) {}

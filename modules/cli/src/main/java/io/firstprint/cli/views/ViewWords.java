/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import io.firstprint.domain.rule.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a view says to people.
 *
 * @param severity of an alert, null for what has none
 * @param headline one sentence
 * @param details further sentences
 */
record ViewWords(@Nullable Severity severity, String headline, List<String> details) {}

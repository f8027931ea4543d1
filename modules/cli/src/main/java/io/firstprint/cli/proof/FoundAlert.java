/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

import io.firstprint.events.record.SentAlert;
import io.firstprint.events.topic.Lane;

/**
 * The last record of an alert.
 *
 * @param coordinates where it lies: {@code trade.alerts.v1-0@17}
 * @param lane whose topic that is; alerts of derived indicators are in the headline's
 * @param sent what it says
 */
record FoundAlert(String coordinates, Lane lane, SentAlert sent) {}

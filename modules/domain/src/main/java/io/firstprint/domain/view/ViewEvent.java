/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.indicator.Indicator;

/** Something the book says. An event with the same id supersedes the earlier one. */
public sealed interface ViewEvent extends View
        permits Revision, RunningBalance, Surprise, Contradiction, Contributions, Alert {

    /** Version of the rules by which views are computed from facts; a change of any output raises it. */
    int LOGIC_VERSION = 4;

    /** Returns what the event is about. */
    Indicator indicator();

    /** Returns the indicator's text form. */
    @Override
    default String subject() {
        return indicator().toString();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.indicator.Indicator;
import java.time.Instant;

/** Something the book says. An event with the same id supersedes the earlier one. */
public sealed interface ViewEvent permits Revision, RunningBalance, Surprise, Contradiction, Contributions, Alert {

    /** Version of the rules by which views are computed from facts; a change of any output raises it. */
    int LOGIC_VERSION = 3;

    /** Returns the id, a function of facts. */
    String id();

    /** Returns what the event is about. */
    Indicator indicator();

    /** Returns the instant of the publication that it follows from. */
    Instant effectiveAt();
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.whatif;

import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.List;

/**
 * What a release said, and what it would have said.
 *
 * @param release the act of publication
 * @param releasedAt its instant
 * @param notes what was changed otherwise than asked for, or needs to be known of it, in words
 * @param outcomes every view of the release in order of topic and id, also those that are the same
 */
public record WhatIfAnswer(ReleaseId release, Instant releasedAt, List<String> notes, List<ViewOutcome> outcomes) {
    private static final String ALERTS = "alerts";

    /** Copies both lists. */
    public WhatIfAnswer {
        notes = List.copyOf(notes);
        outcomes = List.copyOf(outcomes);
    }

    /** Returns the alerts of both lanes. */
    public List<ViewOutcome> alerts() {
        return outcomes.stream().filter(WhatIfAnswer::isAlert).toList();
    }

    /** Returns what is no alert and would have been other. */
    public List<ViewOutcome> otherDifferences() {
        return outcomes.stream()
                .filter(outcome -> !isAlert(outcome) && outcome.kind() != ViewOutcome.Kind.SAME)
                .toList();
    }

    private static boolean isAlert(ViewOutcome outcome) {
        return outcome.view().topic().startsWith(ALERTS);
    }
}

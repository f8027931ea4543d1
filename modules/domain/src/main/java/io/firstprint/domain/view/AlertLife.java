/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an alert stands in its life.
 *
 * @param state by now
 * @param sequence number of this state, from 1
 * @param effectiveAt instant of the publication, or of an operator's ruling, from which on it is in this state
 * @param figuresAt instant of the vintage that its figures are of: of the release that raised it, or of the one that
 *     revised them; of one that is retracted still the vintage before
 * @param by the release that brought it to this state; null when an operator did
 * @param reason why it is in this state, one sentence; null while it is only raised or confirmed
 */
public record AlertLife(
        Alert.State state,
        int sequence,
        Instant effectiveAt,
        Instant figuresAt,
        @Nullable ReleaseId by,
        @Nullable String reason) {

    static AlertLife raised(Instant instant, ReleaseId release) {
        return new AlertLife(Alert.State.RAISED, 1, instant, instant, release, null);
    }

    /** Returns the next state, by figures that are as they were. */
    AlertLife next(Alert.State next, Instant instant, @Nullable ReleaseId release, @Nullable String why) {
        return new AlertLife(next, sequence + 1, instant, figuresAt, release, why);
    }

    AlertLife revised(Instant instant, @Nullable ReleaseId release, String why) {
        return new AlertLife(Alert.State.REVISED, sequence + 1, instant, instant, release, why);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay.calendar;

import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a calendar showed of a release.
 *
 * @param release the act of publication
 * @param announced for when it stood there, in the order in which that was seen; more than one where it was put off
 * @param figures of the release's own period, in order of indicator
 */
public record ShownRelease(ReleaseId release, List<Instant> announced, List<ShownFigure> figures) {
    /** Copies the lists. */
    public ShownRelease {
        announced = List.copyOf(announced);
        figures = List.copyOf(figures);
    }

    /** Returns for when it stood there last, empty where it never did. */
    public Optional<Instant> due() {
        return announced.isEmpty() ? Optional.empty() : Optional.of(announced.get(announced.size() - 1));
    }

    /** Returns for when it stood there before it was put off or brought forward. */
    public List<Instant> earlierDays() {
        return announced.isEmpty() ? List.of() : announced.subList(0, announced.size() - 1);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay.calendar;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.digest.HeadlineSurprise;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.Programme;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.replay.run.ReplayReport;
import io.firstprint.replay.run.ReplayReport.Release;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The releases of a replay beside what a calendar shows of them.
 *
 * @param releases of the replay, in order of publication
 * @param onlyShown what the calendar has of programmes of the replay within its time, and the replay has not
 */
public record BesideCalendar(List<Row> releases, List<ShownRelease> onlyShown) {
    /** Copies the lists. */
    public BesideCalendar {
        releases = List.copyOf(releases);
        onlyShown = List.copyOf(onlyShown);
    }

    /** Returns what a replay came to beside a calendar. */
    static BesideCalendar of(ReplayReport report, ShownCalendar calendar) {
        Set<ReleaseId> said = report.releases().stream().map(Release::release).collect(Collectors.toSet());
        Set<Programme> programmes = said.stream().map(Programme::of).collect(Collectors.toSet());
        return new BesideCalendar(
                report.releases().stream()
                        .map(release -> new Row(release, calendar.find(release.release())))
                        .toList(),
                calendar.releases().stream()
                        .filter(shown -> !said.contains(shown.release())
                                && programmes.contains(Programme.of(shown.release()))
                                && shown.due().filter(report.plan()::isReported).isPresent())
                        .toList());
    }

    /**
     * One release.
     *
     * @param release as the replay has it
     * @param shown as the calendar has it, empty where it has no entry
     */
    public record Row(Release release, Optional<ShownRelease> shown) {
        /** Returns by how much it came after the time for which it stood in the calendar; empty where it never did. */
        public Optional<Duration> lateBy() {
            return shown.flatMap(ShownRelease::due).map(due -> Duration.between(due, release.releasedAt()));
        }

        /** Returns whether it stood in the calendar for another time first. */
        boolean wasMoved() {
            return shown.filter(entry -> !entry.earlierDays().isEmpty()).isPresent();
        }

        /** Returns what the replay has as the first print of a figure, empty where nobody expected one. */
        Optional<Amount> firstPrint(Indicator indicator) {
            return release.surprises().stream()
                    .filter(surprise -> surprise.indicator().equals(indicator)
                            && surprise.period().equals(release.release().referencePeriod()))
                    .map(HeadlineSurprise::actual)
                    .findFirst();
        }

        /** Returns when it became public. */
        Instant at() {
            return release.releasedAt();
        }
    }
}

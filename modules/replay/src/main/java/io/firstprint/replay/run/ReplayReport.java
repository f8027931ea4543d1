/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import io.firstprint.domain.digest.HeadlineSurprise;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.view.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What came of a replay.
 *
 * @param run which
 * @param plan what it did
 * @param progress how far it is; not ended where it was interrupted
 * @param took how long this start took
 * @param releases those of interest, in order of publication; none where it was interrupted
 */
public record ReplayReport(RunName run, ReplayPlan plan, RunProgress progress, Duration took, List<Release> releases) {
    /** Copies the list. */
    public ReplayReport {
        releases = List.copyOf(releases);
    }

    /**
     * A release and what it came to.
     *
     * @param release the act of publication
     * @param releasedAt when it became public
     * @param alerts that it raised and that were not withdrawn, most severe first
     * @param surprises first prints of headlines against what was expected
     */
    public record Release(ReleaseId release, Instant releasedAt, List<Alert> alerts, List<HeadlineSurprise> surprises) {
        /** Copies the lists. */
        public Release {
            alerts = List.copyOf(alerts);
            surprises = List.copyOf(surprises);
        }
    }
}

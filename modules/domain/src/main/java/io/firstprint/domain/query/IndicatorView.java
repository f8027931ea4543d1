/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.query;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.figures.RecordClaim;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.RunningBalance;
import io.firstprint.domain.view.Surprise;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was known of an indicator as of an instant. Amounts of a balance are negative for a deficit.
 *
 * @param indicator what was asked about
 * @param asOf the instant, or null for all that is known
 * @param knownSince when something was published of it first; for a snapshot, by when it was known
 * @param publishedAt when the newest publication that counts became public
 * @param release that act of publication, or null for a snapshot
 * @param periods in order, those that were asked for and of which something was known
 * @param newest the last of these, which figures, surprises and alerts are about; null when there is none
 * @param figures of that period; null when it has no value
 * @param records since when that period is as extreme as it is, two years or more back; none after a snapshot
 * @param surprises of that period's first print, by provider; baselines made here last
 * @param expected what was forecast of periods that have no value yet, as it stood, by period and provider
 * @param alerts about that period, and those that its own release raised, as they stood; the most severe first
 */
public record IndicatorView(
        Indicator indicator,
        @Nullable Instant asOf,
        Instant knownSince,
        Instant publishedAt,
        @Nullable ReleaseId release,
        List<PeriodView> periods,
        @Nullable ReferencePeriod newest,
        @Nullable RunningBalance figures,
        List<RecordClaim> records,
        List<Surprise> surprises,
        List<Consensus> expected,
        List<Alert> alerts)
        implements IndicatorAnswer {

    /** Copies the lists. */
    public IndicatorView {
        periods = List.copyOf(periods);
        records = List.copyOf(records);
        surprises = List.copyOf(surprises);
        expected = List.copyOf(expected);
        alerts = List.copyOf(alerts);
    }
}

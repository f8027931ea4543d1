/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.events.record.ObservationRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Generated figures in the shape of real ones: 34 years of months, then releases that each raise a swing alert. */
public final class GeneratedReleases {
    private static final ReferencePeriod FIRST = ReferencePeriod.parse("1992-01");
    private static final ReferencePeriod LAST_OF_HISTORY = ReferencePeriod.parse("2024-12");
    private static final Source SOURCE = new Source("generated", 1);
    private static final int MILLIONS = 6;

    private final Indicator indicator;
    private final Random random;

    public GeneratedReleases(int number) {
        this.indicator = Indicator.parse("M.US.W1.BALANCE.GENERATED-" + number + ".BOP.SA.NOMINAL");
        this.random = new Random(number);
    }

    public ObservationRecord history() {
        List<Observation> observations = new ArrayList<>();
        for (ReferencePeriod period = FIRST; period.compareTo(LAST_OF_HISTORY) <= 0; period = period.plus(1)) {
            observations.add(observation(period, 50_000));
        }
        Instant instant = publishedAfter(LAST_OF_HISTORY);
        return new ObservationRecord.Figures(
                new ObservationSet(indicator, null, SOURCE, instant, instant, "", observations), "");
    }

    /** Returns the release of one month after the history, from 1: every second one is twice as large. */
    public ObservationRecord release(int month) {
        ReferencePeriod period = LAST_OF_HISTORY.plus(month);
        List<Observation> observations =
                List.of(observation(period.previous(), level(month - 1)), observation(period, level(month)));
        Instant instant = publishedAfter(period);
        ReleaseId release = new ReleaseId("GENERATED", "BENCH", period);
        return new ObservationRecord.Figures(
                new ObservationSet(indicator, release, SOURCE, instant, instant, "", observations), "headline");
    }

    private static int level(int month) {
        return month % 2 == 0 ? 50_000 : 100_000;
    }

    private Observation observation(ReferencePeriod period, int level) {
        return new Observation(period, new Amount(-level - random.nextInt(1_000), MILLIONS, Unit.USD));
    }

    private static Instant publishedAfter(ReferencePeriod period) {
        return period.plus(2).firstDay().atTime(13, 30).toInstant(ZoneOffset.UTC);
    }
}

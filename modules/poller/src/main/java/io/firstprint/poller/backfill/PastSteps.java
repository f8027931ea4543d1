/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.backfill;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.Programme;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.poller.backfill.Backfill.Step;
import io.firstprint.poller.change.Change;
import io.firstprint.poller.format.IndicatorReading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What past readings made known, one after another; whether it is published is for others to say. */
final class PastSteps {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final PastDetector detector;

    PastSteps(Programme programme, Source source) {
        this.detector = new PastDetector(programme, source);
    }

    /**
     * Returns what came of a reading.
     *
     * @param known all that is known of an indicator
     * @param readAt when the bytes are read
     */
    Step step(PastReading past, Function<Indicator, Vintages> known, ReleaseCalendar calendar, Instant readAt) {
        Instant by = endOf(past.day());
        List<ObservationSet> news = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (IndicatorReading reading : past.readings()) {
            Change change = detector.detect(
                    known.apply(reading.indicator()),
                    reading,
                    past.whole(),
                    by,
                    readAt,
                    past.content().digest(),
                    calendar);
            if (change instanceof Change.NewFact found) {
                news.add(found.fact());
            } else if (change instanceof Change.Refused no) {
                refused.add(no.message());
            } else if (change instanceof Change.Embargoed early) {
                refused.add(early.message());
            } else if (change instanceof Change.Held) {
                refused.add("Expected one reading of " + reading.indicator() + " of " + past.day()
                        + ", found another one that says otherwise; leave the earlier one out");
            }
        }
        return new Step(0, 0, past.day(), news, refused);
    }

    /** Returns the last instant of a day in New York. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(NEW_YORK).toInstant().minusMillis(1);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import static io.firstprint.poller.TestSeries.BALANCE;
import static io.firstprint.poller.TestSeries.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.poller.format.Presence;
import io.firstprint.poller.named.FileFacts;
import io.firstprint.poller.publish.KnownFacts;
import io.firstprint.poller.publish.PublishedFacts;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A calendar whose clock is an hour off, beside the publisher's table. The value of November 2025 is real. */
class DetectionTest {
    private static final ReleaseId NOVEMBER = ReleaseId.parse("CENSUS-BEA/FT900/2025-11");
    private static final Instant OUT = Instant.parse("2026-01-29T13:30:00Z");
    private static final Instant SEEN = OUT.plusSeconds(7200);
    private static final Source CALENDAR = new Source("calendar", 5);
    private static final Observation EXACT = observed("2025-11", -56825);
    private static final Observation ROUNDED =
            new Observation(ReferencePeriod.parse("2025-11"), Amount.parse("-568E8 USD"));
    private static final ScheduledRelease SCHEDULED = new ScheduledRelease(NOVEMBER, OUT, Instant.EPOCH);

    @Test
    void shouldNotDateAFigureOfACalendarBeforeTheInstantThatWasAnnounced() {
        PublishedFacts known = KnownFacts.of(List.of(SCHEDULED), List.of());

        List<ObservationSet> news = detect(known, OUT.minusSeconds(3600));

        assertThat(news).extracting(ObservationSet::instant).containsExactly(OUT);
    }

    @Test
    void shouldNotLetACalendarOverruleABetterSourceByALaterInstant() {
        ObservationSet table = fact(new Source("table", 40), OUT, EXACT);
        PublishedFacts known = KnownFacts.of(List.of(SCHEDULED), List.of(table));

        List<ObservationSet> news = detect(known, OUT.plusSeconds(3600));

        assertThat(news).extracting(ObservationSet::instant).containsExactly(OUT);
        assertThat(known.vintages(BALANCE).with(news.get(0)).latest().at(EXACT.period()))
                .isEqualTo(EXACT.amount());
    }

    @Test
    void shouldTakeACalendarAtItsWordWhereNobodyElseSaysWhen() {
        Instant saidOut = OUT.minusSeconds(3600);

        List<ObservationSet> news = detect(KnownFacts.of(List.of(), List.of()), saidOut);

        assertThat(news).containsExactly(fact(CALENDAR, saidOut, ROUNDED));
    }

    @Test
    void shouldSayNothingOfTheSameFigureAgain() {
        PublishedFacts known = KnownFacts.of(List.of(SCHEDULED), List.of(fact(CALENDAR, OUT, ROUNDED)));

        assertThat(detect(known, OUT.plusSeconds(3600))).isEmpty();
    }

    private static List<ObservationSet> detect(PublishedFacts known, Instant saidOut) {
        FileFacts answer = new FileFacts(
                Presence.ROWS,
                List.of(),
                List.of(),
                List.of(fact(CALENDAR, saidOut, ROUNDED)),
                List.of(),
                List.of(),
                0,
                List.of());
        return Detection.of(
                        TestSeries.at(URI.create("http://host/calendar"), TestSeries.clockAt(SEEN.toString())),
                        known,
                        answer,
                        SEEN,
                        SEEN,
                        "digest")
                .news();
    }

    private static ObservationSet fact(Source source, Instant instant, Observation observation) {
        return new ObservationSet(BALANCE, NOVEMBER, source, instant, SEEN, "digest", List.of(observation));
    }
}

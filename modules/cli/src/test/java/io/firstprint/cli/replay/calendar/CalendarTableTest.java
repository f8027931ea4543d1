/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.views.Alerts;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.digest.HeadlineSurprise;
import io.firstprint.domain.indicator.IndicatorPattern;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.view.Alert;
import io.firstprint.poller.format.Presence;
import io.firstprint.poller.named.FileFacts;
import io.firstprint.replay.run.ReplayPlan;
import io.firstprint.replay.run.ReplayReport;
import io.firstprint.replay.run.RunName;
import io.firstprint.replay.run.RunProgress;
import io.firstprint.replay.run.Speed;
import io.firstprint.testkit.facts.Facts;
import io.firstprint.testkit.facts.NovemberRelease;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The release of November 2025 beside calendars that are made up but for its figures. */
class CalendarTableTest {
    private static final Instant OUT = NovemberRelease.INSTANT;
    private static final ReleaseId NOVEMBER = Facts.ft900("2025-11");
    private static final Amount FIRST_PRINT = Amount.parse("-56825E6 USD");

    private final List<ScheduledRelease> schedule = new ArrayList<>();
    private final List<ObservationSet> observed = new ArrayList<>();

    private void announce(ReleaseId release, String seenAt, Instant instant) {
        schedule.add(new ScheduledRelease(release, instant, Instant.parse(seenAt)));
    }

    private void show(String actual) {
        observed.add(new ObservationSet(
                Facts.US_BALANCE,
                NOVEMBER,
                new Source("calendar", 0),
                OUT,
                OUT.plusSeconds(54),
                "",
                List.of(new Observation(ReferencePeriod.parse("2025-11"), Amount.parse(actual)))));
    }

    private List<String> table() {
        FileFacts file =
                new FileFacts(Presence.ROWS, List.of(), schedule, observed, List.of(), List.of(), 0, List.of());
        ReplayPlan plan = new ReplayPlan(
                OUT.minus(Duration.ofDays(60)), OUT, IndicatorPattern.EVERYTHING, Speed.MAX, 1, "trade.", "", OUT);
        ReplayReport report = new ReplayReport(
                new RunName("made-up"),
                plan,
                new RunProgress(1, 1, 1, null, true),
                Duration.ZERO,
                List.of(new ReplayReport.Release(
                        NOVEMBER,
                        OUT,
                        List.of((Alert) Alerts.surprise(false).event()),
                        List.of(new HeadlineSurprise(
                                Facts.US_BALANCE,
                                ReferencePeriod.parse("2025-11"),
                                "Reuters",
                                FIRST_PRINT,
                                Amount.parse("-405E8 USD"),
                                Figure.published(Amount.parse("-163E8 USD")),
                                null,
                                null)))));
        return CalendarTable.of(BesideCalendar.of(report, ShownCalendar.of(file)));
    }

    private String row() {
        return table().get(1).replaceAll(" +", " ");
    }

    private String summary() {
        List<String> table = table();
        return table.get(table.size() - 1);
    }

    @Test
    void shouldShowAlertsBesideWhatWasShownAndWhen() {
        announce(NOVEMBER, "2026-01-28T00:00:00Z", OUT);
        show("-568E8 USD");

        assertThat(row())
                .isEqualTo("CENSUS-BEA/FT900/2025-11 2026-01-29T13:30:00Z on schedule - -56.8B 54s - -56.825B HIGH"
                        + " SURPRISE");
    }

    @Test
    void shouldSayByHowMuchAReleaseCameLate() {
        announce(NOVEMBER, "2026-01-28T00:00:00Z", OUT.minus(Duration.ofHours(2)));

        assertThat(row()).contains("late by 2h");
        assertThat(summary()).contains("0 on schedule", "1 at another time");
    }

    @Test
    void shouldSayByHowMuchAReleaseCameEarly() {
        announce(NOVEMBER, "2026-01-28T00:00:00Z", OUT.plusSeconds(90));

        assertThat(row()).contains("early by 1m30s");
    }

    @Test
    void shouldNameTheDaysFromWhichAReleaseWasMoved() {
        announce(NOVEMBER, "2026-01-28T00:00:00Z", OUT);
        announce(NOVEMBER, "2025-12-01T00:00:00Z", Instant.parse("2026-01-06T13:30:00Z"));

        assertThat(row()).contains("on schedule, moved from 2026-01-06");
        assertThat(summary()).contains("1 on schedule, of them 1 after the date was moved");
    }

    @Test
    void shouldTellAReleaseWithoutAnEntry() {
        assertThat(row()).contains("no entry").endsWith("HIGH SURPRISE");
        assertThat(summary()).contains("1 without an entry");
    }

    @Test
    void shouldMarkAFigureThatDiffersByMoreThanRounding() {
        show("-569E8 USD");

        assertThat(row()).contains("-56.9B").contains("-56.825B !");
        assertThat(summary()).endsWith("1 figures differ from what was shown");
    }

    @Test
    void shouldListWhatOnlyTheCalendarHasOfTheProgramme() {
        announce(Facts.ft900("2025-10"), "2025-12-01T00:00:00Z", OUT.minus(Duration.ofDays(30)));
        announce(Facts.ft900("2025-01"), "2025-02-01T00:00:00Z", OUT.minus(Duration.ofDays(300)));
        announce(ReleaseId.parse("CENSUS/OTHER/2025-10"), "2025-12-01T00:00:00Z", OUT.minus(Duration.ofDays(30)));

        assertThat(table())
                .filteredOn(line -> line.contains("only in the calendar "))
                .singleElement()
                .asString()
                .startsWith("CENSUS-BEA/FT900/2025-10")
                .endsWith("for 2025-12-30T13:30:00Z");
    }
}

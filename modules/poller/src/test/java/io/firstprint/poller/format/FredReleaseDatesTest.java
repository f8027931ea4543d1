/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import static io.firstprint.poller.TestSeries.clockAt;
import static io.firstprint.poller.format.ApiPayloads.accepted;
import static io.firstprint.poller.format.ApiPayloads.bytes;
import static io.firstprint.poller.format.ApiPayloads.message;
import static io.firstprint.poller.format.ApiPayloads.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.release.ScheduledRelease.Status;
import io.firstprint.poller.TestSeries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates are those of the FT-900 around the shutdown of 2025; those from March 2026 on and the number are made up. */
class FredReleaseDatesTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final String NOW = "2026-02-01T00:00:00Z";
    private static final List<String> DATES =
            List.of("2025-09-04", "2025-11-19", "2025-12-11", "2026-01-08", "2026-01-29", "2026-02-19");

    @Test
    void shouldReadDatesInOrderAndEachOnce() {
        FredReleaseDates dates = accepted(decode(answer(Stream.of("2026-02-19", "2026-01-29", "2026-02-19"))));

        assertThat(dates.dates()).containsExactly(LocalDate.parse("2026-01-29"), LocalDate.parse("2026-02-19"));
    }

    @Test
    void shouldCountMonthsFromAReleaseThatIsKnownAcrossAPostponement() {
        List<ScheduledRelease> releases = accepted(after(dates(DATES), known("2025-07", "2025-09-04T12:30:00Z")));

        assertThat(releases)
                .extracting(release -> release.release().referencePeriod() + " " + release.instant())
                .containsExactly(
                        "2025-08 2025-11-19T13:30:00Z",
                        "2025-09 2025-12-11T13:30:00Z",
                        "2025-10 2026-01-08T13:30:00Z",
                        "2025-11 2026-01-29T13:30:00Z",
                        "2025-12 2026-02-19T13:30:00Z");
        assertThat(releases).extracting(ScheduledRelease::status).containsOnly(Status.SCHEDULED);
    }

    @Test
    void shouldCountFromTheNewestReleaseThatBothKnow() {
        ReleaseCalendar calendar = ReleaseCalendar.of(
                List.of(scheduled("2025-07", "2025-09-04T12:30:00Z"), scheduled("2025-11", "2026-01-29T13:30:00Z")));

        List<ScheduledRelease> releases = accepted(after(dates(DATES), calendar));

        assertThat(releases)
                .extracting(release -> release.release().toString())
                .containsExactly("CENSUS-BEA/FT900/2025-12");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-06, 2026-03-06T13:30:00Z", "2026-03-10, 2026-03-10T12:30:00Z"})
    void shouldTakeTheTimeOfTheProgrammeOnBothSidesOfDaylightSaving(String date, Instant instant) {
        List<ScheduledRelease> releases =
                accepted(after(dates(List.of("2026-02-19", date)), known("2025-12", "2026-02-19T13:30:00Z")));

        assertThat(releases).extracting(ScheduledRelease::instant).containsExactly(instant);
    }

    @Test
    void shouldSayThatDatesAheadHaveToBeAskedFor() {
        List<String> published = DATES.subList(0, 5);

        Decoded<?> decoded = after(dates(published), known("2025-07", "2025-09-04T12:30:00Z"));

        assertThat(reason(decoded)).isEqualTo(RejectionReason.INCOMPLETE_ANSWER);
        assertThat(message(decoded)).contains("found '2026-01-29'", "include_release_dates_with_no_data=true");
    }

    @Test
    void shouldRefuseADateBetweenTwoReleases() {
        List<String> withErratum =
                Stream.concat(DATES.stream(), Stream.of("2025-12-15")).sorted().toList();

        Decoded<?> decoded = after(dates(withErratum), known("2025-07", "2025-09-04T12:30:00Z"));

        assertThat(reason(decoded)).isEqualTo(RejectionReason.AMBIGUOUS);
        assertThat(message(decoded)).contains("at least 10 days after 2025-12-11", "found '2025-12-15'");
    }

    @Test
    void shouldRefuseDatesThatLeadAMonthTooSoonAfterItsEnd() {
        List<String> twoTooMany = List.of("2026-01-29", "2026-02-19", "2026-03-01", "2026-03-12", "2026-03-23");

        Decoded<?> decoded = after(dates(twoTooMany), known("2025-11", "2026-01-29T13:30:00Z"));

        assertThat(reason(decoded)).isEqualTo(RejectionReason.AMBIGUOUS);
    }

    @Test
    void shouldNotCountFromAReleaseOnAnotherDate() {
        Decoded<?> decoded = after(dates(DATES), known("2025-07", "2025-09-05T12:30:00Z"));

        assertThat(reason(decoded)).isEqualTo(RejectionReason.RELEASE_NOT_SCHEDULED);
    }

    @Test
    void shouldNotCountFromAReleaseOfAnotherProgramme() {
        ReleaseCalendar advance = ReleaseCalendar.of(List.of(new ScheduledRelease(
                ReleaseId.parse("CENSUS/ADVANCE-GOODS/2025-07"),
                Instant.parse("2025-09-04T12:30:00Z"),
                Instant.parse(NOW))));

        assertThat(reason(after(dates(DATES), advance))).isEqualTo(RejectionReason.RELEASE_NOT_SCHEDULED);
    }

    @Test
    void shouldRefuseAPartOfTheDates() {
        String part = answer(DATES.stream()).replace("\"count\":6", "\"count\":200");

        assertThat(reason(decode(part))).isEqualTo(RejectionReason.INCOMPLETE_ANSWER);
    }

    @Test
    void shouldRefuseDatesOfSeveralReleases() {
        String mixed = answer(DATES.stream()).replaceFirst("\"release_id\":51", "\"release_id\":52");

        assertThat(reason(decode(mixed))).isEqualTo(RejectionReason.AMBIGUOUS);
    }

    @Test
    void shouldRefuseAllWhenOneIsNoDate() {
        assertThat(reason(decode(answer(Stream.of("2026-01-29", "2026-02-30")))))
                .isEqualTo(RejectionReason.NOT_A_DATE);
    }

    @Test
    void shouldTellAnErrorFromDates() {
        assertThat(reason(new FredReleaseDatesDecoder()
                        .decode(400, bytes("{\"error_code\":400,\"error_message\":\"Bad Request.\"}"))))
                .isEqualTo(RejectionReason.ERROR_ANSWER);
    }

    private static Decoded<FredReleaseDates> decode(String answer) {
        return new FredReleaseDatesDecoder().decode(200, bytes(answer));
    }

    private static FredReleaseDates dates(List<String> dates) {
        return accepted(decode(answer(dates.stream())));
    }

    private static Decoded<List<ScheduledRelease>> after(FredReleaseDates dates, ReleaseCalendar calendar) {
        return dates.after(calendar, TestSeries.FT900, LocalTime.of(8, 30), NEW_YORK, clockAt(NOW));
    }

    private static ReleaseCalendar known(String period, String instant) {
        return ReleaseCalendar.of(List.of(scheduled(period, instant)));
    }

    private static ScheduledRelease scheduled(String period, String instant) {
        return new ScheduledRelease(
                ReleaseId.parse("CENSUS-BEA/FT900/" + period), Instant.parse(instant), Instant.parse(NOW));
    }

    private static String answer(Stream<String> dates) {
        List<String> rows = dates.map(date -> "{\"release_id\":51,\"date\":\"" + date + "\"}")
                .toList();
        return "{\"realtime_start\":\"2025-01-01\",\"realtime_end\":\"9999-12-31\",\"order_by\":\"release_date\","
                + "\"sort_order\":\"asc\",\"count\":" + rows.size() + ",\"offset\":0,\"limit\":10000,"
                + "\"release_dates\":[" + rows.stream().collect(Collectors.joining(",")) + "]}";
    }
}

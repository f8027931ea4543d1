/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import static io.firstprint.poller.TestSeries.clockAt;
import static io.firstprint.poller.TestSeries.realData;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.poller.TestSeries;
import io.firstprint.poller.format.Decoded.Rejected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseScheduleFileTest {
    private static final String HEADER = "publisher,programme,reference_period,date,time,zone\n";
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private final ReleaseScheduleFile file = new ReleaseScheduleFile(clockAt("2026-01-29T12:00:00.123456Z"));

    @ParameterizedTest
    @CsvSource({
        "2025-11, 2026-01-29T13:30:00Z",
        "2025-04, 2025-06-05T12:30:00Z",
        "2025-01, 2025-03-06T13:30:00Z",
        "2025-02, 2025-04-03T12:30:00Z",
        "2025-12, 2026-02-19T13:30:00Z"
    })
    void shouldKnowShippedReleasesInUtcThroughSummerAndWinterTime(String period, Instant instant) {
        Optional<ScheduledRelease> release =
                ReleaseCalendar.of(file.shipped()).find(TestSeries.FT900.release(ReferencePeriod.parse(period)));

        assertThat(release).map(ScheduledRelease::instant).contains(instant);
    }

    @Test
    void shouldListShippedReleasesInOrderOfPeriodAndOfPublication() {
        List<ScheduledRelease> shipped = file.shipped();

        assertThat(shipped).extracting(ScheduledRelease::instant).isSorted().doesNotHaveDuplicates();
        assertThat(shipped).extracting(ScheduledRelease::release).isSorted();
        assertThat(shipped).allSatisfy(release -> assertThat(release.seenAt()).isEqualTo("2026-01-29T12:00:00.123Z"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "schedule-rejected.csv", numLinesToSkip = 1)
    void shouldRejectTheWholeFile(String rule, String line, RejectionReason reason, String message) {
        String good = "# a comment\nCENSUS-BEA,FT900,2025-10,2026-01-08,08:30,America/New_York\n";

        assertThat(decode(HEADER + good + line)).as(rule).isEqualTo(new Rejected<>(reason, message));
    }

    @Test
    void shouldRejectAnotherHeader() {
        assertThat(decode("period,date\n2025-11,2026-01-29\n"))
                .isEqualTo(new Rejected<>(
                        RejectionReason.UNKNOWN_HEADER,
                        "Expected the header publisher,programme,reference_period,date,time,zone, or"
                                + " with a seventh column status, found 'period,date' in line 1; a line looks like"
                                + " CENSUS-BEA,FT900,2025-11,2026-01-29,08:30,America/New_York"));
    }

    @ParameterizedTest
    @CsvSource({"SCHEDULED, SCHEDULED", "TENTATIVE, TENTATIVE", "POSTPONED, POSTPONED", "'', SCHEDULED"})
    void shouldReadTheStatusWhereThereIsAColumnOfIt(String field, ScheduledRelease.Status status) {
        Decoded<List<ScheduledRelease>> decoded =
                decode(HEADER.strip() + ",status\nCENSUS-BEA,FT900,2025-11,2026-01-29,08:30,America/New_York," + field);

        assertThat(decoded)
                .isEqualTo(new Decoded.Accepted<>(List.of(new ScheduledRelease(
                        ReleaseId.parse("CENSUS-BEA/FT900/2025-11"),
                        Instant.parse("2026-01-29T13:30:00Z"),
                        Instant.parse("2026-01-29T12:00:00.123Z"),
                        status))));
    }

    @Test
    void shouldRejectAStatusThatIsNone() {
        Decoded<List<ScheduledRelease>> decoded =
                decode(HEADER.strip() + ",status\nCENSUS-BEA,FT900,2025-11,2026-01-29,08:30,America/New_York,put off");

        assertThat(decoded)
                .isEqualTo(new Rejected<>(
                        RejectionReason.UNKNOWN_VALUE,
                        "Expected a status of SCHEDULED, TENTATIVE or POSTPONED, or none, found"
                                + " 'CENSUS-BEA,FT900,2025-11,2026-01-29,08:30,America/New_York,put off' in line 2;"
                                + " nothing of this file is used until that is put right"));
    }

    @Test
    void shouldAgreeWithRealCalendars() throws IOException {
        assumeTrue(Files.exists(realData("calendar")), "the real files are not here");
        Set<LocalDate> real = new RealCalendars().days();

        Set<LocalDate> shipped = file.shipped().stream()
                .map(release -> release.instant().atZone(NEW_YORK).toLocalDate())
                .collect(Collectors.toSet());

        shipped.remove(LocalDate.parse("2026-02-19"));
        assertThat(shipped).isEqualTo(real);
    }

    @Test
    void shouldAgreeWithTheMonthsThatTheTapeNames() throws IOException {
        Path tape = realData("calendar/investing_us_trade_tape_2023-07_2026-01.csv");
        assumeTrue(Files.exists(tape), "the real files are not here");
        ReleaseCalendar calendar = ReleaseCalendar.of(file.shipped());

        for (String[] row : RealCalendars.tradeBalances(tape, 1)) {
            if (!row[4].isEmpty()) {
                Instant seen = Instant.parse(row[0]);
                Instant instant = calendar.find(TestSeries.FT900.release(periodOf(row[2], seen)))
                        .orElseThrow()
                        .instant();
                assertThat(seen).as(row[2]).isBetween(instant, instant.plusSeconds(3 * 3600));
            }
        }
    }

    private static ReferencePeriod periodOf(String month, Instant seen) {
        YearMonth candidate = YearMonth.from(seen.atZone(NEW_YORK)).minusMonths(1);
        while (!candidate.getMonth().name().startsWith(month.toUpperCase(Locale.ROOT))) {
            candidate = candidate.minusMonths(1);
        }
        return ReferencePeriod.of(candidate);
    }

    private Decoded<List<ScheduledRelease>> decode(String content) {
        return file.decode(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Release days that the calendar files state, each in its own way. */
    private static final class RealCalendars {
        private final Set<LocalDate> days = new TreeSet<>();

        Set<LocalDate> days() throws IOException {
            for (String[] row : tradeBalances(realData("calendar/forexfactory_us_trade_2019_2020.csv"), 4)) {
                days.add(OffsetDateTime.parse(row[1]).toLocalDate());
            }
            for (String[] row : tradeBalances(realData("calendar/forexfactory_us_trade_2022.csv"), 5)) {
                days.add(LocalDate.parse(
                        row[0] + " " + row[1], DateTimeFormatter.ofPattern("yyyy MMM d", Locale.ENGLISH)));
            }
            for (String[] row : tradeBalances(realData("calendar/forexfactory_us_trade_2024_utc7_floats.csv"), 3)) {
                days.add(LocalDate.parse(row[0].substring(0, 10)));
            }
            for (String[] row : tradeBalances(realData("calendar/investing_us_trade_tape_2023-07_2026-01.csv"), 1)) {
                if (!row[4].isEmpty()) {
                    days.add(LocalDate.parse(row[0].substring(0, 10)));
                }
            }
            return days;
        }

        static List<String[]> tradeBalances(Path file, int eventColumn) throws IOException {
            List<String[]> rows = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                String[] row = line.split(",", -1);
                if (row[eventColumn].equals("Trade Balance")) {
                    rows.add(row);
                }
            }
            return rows;
        }
    }
}

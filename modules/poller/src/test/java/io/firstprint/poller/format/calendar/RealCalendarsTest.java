/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.poller.DocumentedFiles;
import io.firstprint.poller.TestSeries;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real calendars, read as they are; skipped where they are not at hand. */
class RealCalendarsTest {
    private static final String TAPE = "investing_us_trade_tape_2023-07_2026-01.csv";

    /** Rows that gave a fact, said nothing new, were about other events, were rejected; the facts. */
    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "te-export, tradingeconomics_sample.psv",
        "ff-utc, forexfactory_us_trade_2019_2020.csv",
        "ff-new-york, forexfactory_us_trade_2022.csv",
        "ff-utc7, forexfactory_us_trade_2024_utc7_floats.csv",
        "investing, investing_us_trade_tape_2023-07_2026-01.csv"
    })
    void shouldLoseNoRow(String decoder, String file) {
        byte[] content = Calendars.real(file);

        CalendarReading reading = read(decoder, file);

        assertThat(reading.rejected()).isEmpty();
        DocumentedFiles.check(
                "calendar/" + file,
                content,
                DocumentedFiles.linesBelowHeader(content),
                List.of(
                        reading.used(),
                        reading.silent(),
                        reading.otherEvents(),
                        reading.rejected().size()),
                reading.forecasts().size(),
                reading.observed().size(),
                reading.schedule().size());
    }

    @Test
    void shouldFindNoDigitInFloatsThatTheCalendarDidNotShow() {
        CalendarReading reading = read("ff-utc7", "forexfactory_us_trade_2024_utc7_floats.csv");

        assertThat(reading.forecasts())
                .extracting(forecast -> forecast.amount().exponent())
                .containsOnly(8);
        assertThat(reading.observed())
                .flatExtracting(ObservationSet::observations)
                .extracting(observation ->
                        Objects.requireNonNull(observation.amount()).exponent())
                .containsOnly(8);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "ff-utc7, forexfactory_us_trade_2024_utc7_floats.csv, 2024-02, 2024-04-04T12:30:00Z",
        "ff-utc7, forexfactory_us_trade_2024_utc7_floats.csv, 2023-11, 2024-01-09T13:30:00Z",
        "ff-new-york, forexfactory_us_trade_2022.csv, 2022-02, 2022-04-05T12:30:00Z",
        "ff-new-york, forexfactory_us_trade_2022.csv, 2021-11, 2022-01-06T13:30:00Z"
    })
    void shouldReadWallTimesOfOtherZonesInSummerAndInWinter(
            String decoder, String file, String period, Instant instant) {
        ObservationSet set = observed(read(decoder, file), TestSeries.BALANCE, period);

        assertThat(set.instant()).isEqualTo(instant);
    }

    @Test
    void shouldTellTheConsensusFromTheServicesOwnModel() {
        CalendarReading reading = read("te-export", "tradingeconomics_sample.psv");

        Consensus first = reading.forecasts().get(0);
        assertThat(first.amount()).isEqualTo(Amount.parse("-55E9 JPY"));
        assertThat(first.period()).isEqualTo(ReferencePeriod.parse("2017-11"));
        assertThat(first.asOf()).isEqualTo(Instant.parse("2017-12-17T23:49:59.999Z"));
    }

    @Test
    void shouldReadFloatsOfAnotherZoneAsTheOtherCalendarsShowThem() {
        CalendarReading reading = read("ff-utc7", "forexfactory_us_trade_2024_utc7_floats.csv");

        ObservationSet january = reading.observed().get(2);
        assertThat(january.release()).hasToString("CENSUS-BEA/FT900/2024-01");
        assertThat(january.instant()).isEqualTo(Instant.parse("2024-03-07T13:30:00Z"));
        assertThat(january.observations())
                .containsExactly(observed("2023-12", "-642E8 USD"), observed("2024-01", "-674E8 USD"));
    }

    @Test
    void shouldReadForecastsThatMovedAsOfTheInstantsAtWhichTheyWereSeen() {
        CalendarReading reading = read("investing", TAPE);

        assertThat(reading.forecasts())
                .filteredOn(forecast -> forecast.indicator().equals(TestSeries.BALANCE))
                .filteredOn(forecast -> forecast.period().equals(ReferencePeriod.parse("2025-03")))
                .extracting(Consensus::asOf, Consensus::amount)
                .containsExactly(
                        tuple(Instant.parse("2025-05-05T23:06:57Z"), Amount.parse("-1247E8 USD")),
                        tuple(Instant.parse("2025-05-06T05:07:36Z"), Amount.parse("-1368E8 USD")));
    }

    @Test
    void shouldKnowAPostponedReleaseAsOne() {
        List<ScheduledRelease> august = read("investing", TAPE).schedule().stream()
                .filter(release -> release.release().toString().equals("CENSUS-BEA/FT900/2025-08"))
                .toList();

        assertThat(august)
                .extracting(release -> release.instant().toString())
                .containsExactly("2025-10-07T12:30:00Z", "2025-11-04T13:30:00Z", "2025-11-19T13:30:00Z");
        assertThat(ReleaseCalendar.of(august).releases()).containsExactly(august.get(2));
    }

    @Test
    void shouldReadWhatCameOutWithThePeriodBeforeAsItWasRevised() {
        ObservationSet november = observed(read("investing", TAPE), TestSeries.BALANCE, "2025-11");

        assertThat(november.release()).hasToString("CENSUS-BEA/FT900/2025-11");
        assertThat(november.instant()).isEqualTo(Instant.parse("2026-01-29T13:30:00Z"));
        assertThat(november.observations())
                .containsExactly(observed("2025-10", "-292E8 USD"), observed("2025-11", "-568E8 USD"));
    }

    private static ObservationSet observed(CalendarReading reading, Indicator indicator, String period) {
        return reading.observed().stream()
                .filter(set -> set.indicator().equals(indicator))
                .filter(set -> set.observations().get(set.size() - 1).period().equals(ReferencePeriod.parse(period)))
                .findFirst()
                .orElseThrow();
    }

    private static Observation observed(String period, String amount) {
        return new Observation(ReferencePeriod.parse(period), Amount.parse(amount));
    }

    private static CalendarReading read(String decoder, String file) {
        return Calendars.accepted(Calendars.decoder(decoder).decode(Calendars.real(file), "digest"));
    }
}

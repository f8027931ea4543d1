/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.Programme;
import io.firstprint.poller.change.ChangeDetector;
import io.firstprint.poller.format.SeriesColumn;
import io.firstprint.poller.named.FormatContext;
import io.firstprint.poller.named.NamedFormats;
import io.firstprint.poller.pace.Pace;
import io.firstprint.poller.source.AddressTemplate;
import io.firstprint.poller.source.SourceConfig;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** The series that the tests read, and the real files they read it from where those are present. */
public final class TestSeries {
    public static final Indicator BALANCE = Indicator.parse("M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL");
    public static final Programme FT900 = new Programme("CENSUS-BEA", "FT900");
    public static final Source GRAPH = new Source("graph-csv", 10);

    private TestSeries() {}

    public static SeriesColumn balance() {
        return named("BOPGSTB");
    }

    public static SeriesColumn named(String column) {
        return new SeriesColumn(BALANCE, column, Unit.USD, 6);
    }

    public static ChangeDetector detector() {
        return new ChangeDetector(FT900, GRAPH);
    }

    public static SourceConfig at(URI url, Clock clock) {
        return SourceConfig.headline(
                GRAPH,
                FT900,
                AddressTemplate.parse(url.toString()),
                "graph-csv",
                new NamedFormats(FormatContext.shipped(clock)).find("graph-csv").orElseThrow());
    }

    /** Returns a source that is asked several times a second. */
    public static SourceConfig often(SourceConfig source) {
        Pace often = new Pace(
                Duration.ofMillis(50),
                Duration.ofMillis(50),
                Duration.ZERO,
                Duration.ofMinutes(1),
                Duration.ZERO,
                0,
                6_000,
                1_000_000,
                Duration.ofMinutes(15));
        return new SourceConfig(
                source.source(),
                source.programme(),
                source.lane(),
                source.part(),
                source.address(),
                source.headers(),
                source.key(),
                often,
                source.armed(),
                source.formatName(),
                source.format());
    }

    public static Clock clockAt(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    public static Observation observed(String period, long millions) {
        return new Observation(ReferencePeriod.parse(period), new Amount(millions, 6, Unit.USD));
    }

    public static Observation missing(String period) {
        return new Observation(ReferencePeriod.parse(period), null);
    }

    /** Returns a file of real data beside the project; it is absent on most machines. */
    public static Path realData(String file) {
        return Path.of(System.getProperty("firstprint.root", "."), "..", "shared", "data", file);
    }
}

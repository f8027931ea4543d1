/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.poller.source.SeriesSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The series that the tests read, and the real files they read it from where those are present. */
public final class TestSeries {
    public static final Indicator BALANCE = Indicator.parse("M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL");

    private TestSeries() {}

    public static SeriesSource balance() {
        return at(URI.create("http://localhost/fredgraph.csv?id=BOPGSTB"));
    }

    public static SeriesSource at(URI url) {
        return read(url, "BOPGSTB", BALANCE);
    }

    public static SeriesSource named(String column) {
        return read(URI.create("http://localhost/" + column), column, BALANCE);
    }

    private static SeriesSource read(URI url, String column, Indicator indicator) {
        return new SeriesSource(
                indicator, "CENSUS-BEA", "FT900", new Source("graph-csv", 10), url, column, Unit.USD, 6);
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

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.show;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.query.IndicatorQuestion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which periods are asked about. */
final class PeriodOptions {
    /** A year, and the same period of the year before. */
    private static final int USUAL = 13;

    @Option(
            names = "--period",
            paramLabel = "P",
            converter = PeriodConverter.class,
            description = "Only this period, such as 2025-11, 2025-Q4 or 2025, with its history.")
    private @Nullable ReferencePeriod period;

    @Option(
            names = "--start-period",
            paramLabel = "P",
            converter = PeriodConverter.class,
            description = "Periods from this one on.")
    private @Nullable ReferencePeriod startPeriod;

    @Option(
            names = "--end-period",
            paramLabel = "P",
            converter = PeriodConverter.class,
            description = "Periods up to this one.")
    private @Nullable ReferencePeriod endPeriod;

    @Option(
            names = "--last",
            paramLabel = "N",
            description =
                    "At most this many periods, the newest of those that are asked for; 13 where no period is given,"
                            + " else all.")
    private @Nullable Integer last;

    /** @throws IllegalArgumentException if the options do not go together or with the indicator */
    IndicatorQuestion question(Indicator indicator, @Nullable Instant asOf, boolean includeHistory) {
        if (period != null && (startPeriod != null || endPeriod != null)) {
            throw new IllegalArgumentException(
                    "Expected --period or --start-period and --end-period, found both; leave one out");
        }
        if (period != null) {
            return new IndicatorQuestion(indicator, asOf, period, period, last, true);
        }
        return new IndicatorQuestion(indicator, asOf, startPeriod, endPeriod, most(), includeHistory);
    }

    private @Nullable Integer most() {
        if (last == null && startPeriod == null && endPeriod == null) {
            return USUAL;
        }
        return last;
    }
}

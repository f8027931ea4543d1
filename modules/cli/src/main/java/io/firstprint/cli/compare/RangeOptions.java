/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.compare;

import io.firstprint.replay.compare.InstantRange;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** From when to when publications are looked at. */
final class RangeOptions {
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @Option(
            names = "--from",
            paramLabel = "INSTANT",
            converter = Beginning.class,
            description = "Leave what follows from an earlier publication out of the verdict:"
                    + " 2009-01, 2026-01-29 or 2026-01-29T13:30:00Z, UTC.")
    private @Nullable Instant from;

    @Option(
            names = "--to",
            paramLabel = "INSTANT",
            converter = End.class,
            description =
                    "Leave what follows from a later publication out of the verdict; a month or day is taken whole.")
    private @Nullable Instant to;

    /** @throws IllegalArgumentException if it ends before it begins */
    InstantRange range() {
        return new InstantRange(from == null ? InstantRange.ALL.from() : from, to == null ? InstantRange.ALL.to() : to);
    }

    /** The first instant of what is named. */
    static final class Beginning implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            return firstAndNext(text)[0];
        }
    }

    /** The last instant of what is named, to the millisecond, which is as precise as instants of facts are. */
    static final class End implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            return firstAndNext(text)[1];
        }
    }

    private static Instant[] firstAndNext(String text) {
        try {
            if (MONTH.matcher(text).matches()) {
                LocalDateTime first = YearMonth.parse(text).atDay(1).atStartOfDay();
                return between(first, first.plusMonths(1));
            }
            if (DAY.matcher(text).matches()) {
                LocalDateTime first = LocalDate.parse(text).atStartOfDay();
                return between(first, first.plusDays(1));
            }
            return new Instant[] {Instant.parse(text), Instant.parse(text)};
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "Expected a month, day or instant such as 2009-01, 2026-01-29 or 2026-01-29T13:30:00Z, found '"
                            + text + "'");
        }
    }

    private static Instant[] between(LocalDateTime first, LocalDateTime next) {
        return new Instant[] {
            first.toInstant(ZoneOffset.UTC), next.toInstant(ZoneOffset.UTC).minusMillis(1)
        };
    }
}

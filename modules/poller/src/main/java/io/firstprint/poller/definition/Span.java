/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.definition;

import io.firstprint.domain.period.ReferencePeriod;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From which period until which, both included: {@code 1995-01..}, {@code ..2020-01}, {@code 1973-01..2020-01}. */
record Span(@Nullable ReferencePeriod from, @Nullable ReferencePeriod until) {
    static final Span ALWAYS = new Span(null, null);

    private static final Pattern TEXT = Pattern.compile("([0-9Q-]*)\\.\\.([0-9Q-]*)");

    /** @throws IllegalArgumentException if the text has another form or the periods do not fit */
    static Span parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches() || text.length() == 2) {
            throw new IllegalArgumentException(
                    "Expected periods such as 1995-01.., ..2020-01 or 1973-01..2020-01, found '" + text + "'");
        }
        Span span = new Span(period(parts.group(1)), period(parts.group(2)));
        if (span.isEmpty()) {
            throw new IllegalArgumentException("Expected a period and one that is not before it, found '" + text + "'");
        }
        return span;
    }

    private static @Nullable ReferencePeriod period(String text) {
        return text.isEmpty() ? null : ReferencePeriod.parse(text);
    }

    private boolean isEmpty() {
        return from != null && until != null && from.compareTo(until) > 0;
    }

    /** Returns the periods that say so themselves, none for an open end. */
    Stream<ReferencePeriod> ends() {
        return Stream.of(Optional.ofNullable(from), Optional.ofNullable(until)).flatMap(Optional::stream);
    }

    /** Returns the periods of both, or nothing when there are none; both must be of one frequency. */
    Optional<Span> and(Span other) {
        Span both = new Span(later(from, other.from), earlier(until, other.until));
        return both.isEmpty() ? Optional.empty() : Optional.of(both);
    }

    /** Returns whether a period is in both; those of unlike frequency have none in common. */
    boolean meets(Span other) {
        boolean alike = Stream.concat(ends(), other.ends())
                        .map(ReferencePeriod::frequency)
                        .distinct()
                        .count()
                <= 1;
        return alike && and(other).isPresent();
    }

    private static @Nullable ReferencePeriod later(@Nullable ReferencePeriod a, @Nullable ReferencePeriod b) {
        return a == null || (b != null && b.compareTo(a) > 0) ? b : a;
    }

    private static @Nullable ReferencePeriod earlier(@Nullable ReferencePeriod a, @Nullable ReferencePeriod b) {
        return a == null || (b != null && b.compareTo(a) < 0) ? b : a;
    }

    /** Returns {@code always} or the form that {@link #parse} reads. */
    @Override
    public String toString() {
        return from == null && until == null
                ? "always"
                : (from == null ? "" : from.toString()) + ".." + (until == null ? "" : until.toString());
    }
}

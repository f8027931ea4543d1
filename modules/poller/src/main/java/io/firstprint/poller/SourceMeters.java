/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.poller.fetch.ClockOffset;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.function.ToDoubleFunction;

/** What is measured of one source; every meter has the tag {@code source}. */
final class SourceMeters {
    private static final double MILLIS = 1e3;
    private static final double NANOS = 1e9;

    private final MeterRegistry registry;
    private final Tags tags;
    private final Counter rejected;
    private final Timer publishing;
    private volatile double lastSuccess = Double.NaN;
    private volatile double lag = Double.NaN;
    private volatile double clockAhead = Double.NaN;

    /** @param budget how many requests are left of the day's */
    SourceMeters(MeterRegistry registry, String source, IntSupplier budget) {
        this.registry = registry;
        this.tags = Tags.of("source", source);
        this.rejected = Counter.builder("firstprint.poll.rejected")
                .description("Rows that could not be used, and answers that could not be used as a whole")
                .tags(tags)
                .register(registry);
        this.publishing = Timer.builder("firstprint.poll.publish")
                .description("From the first byte of an answer to the commit of what it made known")
                .tags(tags)
                .publishPercentileHistogram()
                .register(registry);
        gauge(
                "last.success",
                "When it last gave an answer that could be used, since 1970",
                meters -> meters.lastSuccess);
        gauge("lag", "How long after its instant the last release was read", meters -> meters.lag);
        gauge("clock.ahead", "How far our clock is surely ahead of the publisher's", meters -> meters.clockAhead);
        Gauge.builder("firstprint.poll.budget.left", budget::getAsInt)
                .description("Requests left of the last 24 hours")
                .tags(tags)
                .register(registry);
    }

    private void gauge(String name, String description, ToDoubleFunction<SourceMeters> value) {
        Gauge.builder("firstprint.poll." + name, this, value)
                .description(description)
                .baseUnit("seconds")
                .tags(tags)
                .strongReference(true)
                .register(registry);
    }

    /** Notes what came of a round. */
    void note(PollOutcome outcome, Instant now) {
        String name = outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        Counter.builder("firstprint.poll.rounds")
                .description("How often it was asked, by what came of it")
                .tags(tags.and("outcome", name))
                .register(registry)
                .increment();
        if (outcome.isUsable()) {
            lastSuccess = now.toEpochMilli() / MILLIS;
        }
        if (outcome instanceof PollOutcome.Rejected) {
            rejected.increment();
        }
        if (outcome instanceof PollOutcome.Published published) {
            publishing.record(published.timings().fromFirstByte());
            published.facts().stream()
                    .filter(fact -> fact.release() != null)
                    .map(SourceMeters::lag)
                    .max(Comparator.naturalOrder())
                    .ifPresent(found -> lag = found.toMillis() / MILLIS);
        }
    }

    private static Duration lag(ObservationSet fact) {
        return Duration.between(fact.instant(), fact.seenAt());
    }

    /** Notes rows that were left out among others. */
    void leftOut(int rows) {
        rejected.increment(rows);
    }

    /** Notes what is known of the publisher's clock. */
    void clock(ClockOffset offset) {
        clockAhead = offset.leastAhead().minus(offset.leastBehind()).toNanos() / NANOS;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.cli.metrics.MetricsServer;
import io.firstprint.domain.query.BookUnavailableException;
import io.firstprint.processor.Condition;
import io.firstprint.processor.Processing;
import io.firstprint.processor.Traffic;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What is measured of the applications of a process; every meter has the tag {@code application}. */
final class ApplicationMeters {
    private static final String PREFIX = "firstprint.application.";

    private final MeterRegistry registry;
    private final Processing processing;
    private final Traffic traffic;
    private final Tags tags;
    private final Set<String> read = new HashSet<>();
    private final Set<String> written = new HashSet<>();

    private ApplicationMeters(MeterRegistry registry, Processing processing) {
        this.registry = registry;
        this.processing = processing;
        this.traffic = processing.traffic();
        this.tags = Tags.of("application", processing.application().toString());
    }

    /** Has a server say what applications do, from now on. */
    static void serve(MetricsServer server, List<Processing> applications) {
        List<ApplicationMeters> meters = applications.stream()
                .map(processing -> new ApplicationMeters(server.registry(), processing))
                .toList();
        meters.forEach(ApplicationMeters::bind);
        server.beforeAnswer(() -> meters.forEach(ApplicationMeters::look));
    }

    private void bind() {
        gauge("live", null, "0 once it stopped for good", one -> is(one.condition() != Condition.STOPPED));
        gauge(
                "ready",
                null,
                "1 while it processes what comes: neither starting nor restoring",
                one -> is(one.condition() == Condition.WORKING));
        gauge("lag", "records", "What is in its topics that it has not read yet", one -> one.traffic.lag());
        gauge(
                "restored",
                "records",
                "What it has read again for its books since it started",
                one -> one.processing.restoredRecords());
        gauge(
                "unfolded",
                "records",
                "Of those, what no book was made of yet; NaN where it keeps no such books",
                ApplicationMeters::unfolded);
        gauge(
                "standby.lag",
                "records",
                "How far the books that it keeps ready for others are behind; NaN where it keeps none",
                ApplicationMeters::standbyLag);
    }

    private void gauge(
            String name, @Nullable String unit, String description, ToDoubleFunction<ApplicationMeters> value) {
        Gauge.builder(PREFIX + name, this, value)
                .description(description)
                .baseUnit(unit)
                .tags(tags)
                .strongReference(true)
                .register(registry);
    }

    /** Topics are known once something was read from or written to them. */
    private void look() {
        traffic.look();
        traffic.topicsRead().stream()
                .filter(read::add)
                .forEach(topic -> counter("records.read", topic, "What it has read", one -> one.read(topic)));
        traffic.topicsWritten().stream()
                .filter(written::add)
                .forEach(topic -> counter(
                        "records.written",
                        topic,
                        "What it has written, what was not committed among it",
                        one -> one.written(topic)));
    }

    private void counter(String name, String topic, String description, ToDoubleFunction<Traffic> value) {
        FunctionCounter.builder(PREFIX + name, traffic, value)
                .description(description)
                .tags(tags.and("topic", topic))
                .register(registry);
    }

    private Condition condition() {
        return processing.condition();
    }

    private static double is(boolean so) {
        return so ? 1 : 0;
    }

    private double unfolded() {
        try {
            return processing.unfoldedRecords();
        } catch (BookUnavailableException e) {
            return Double.NaN;
        }
    }

    private double standbyLag() {
        Condition condition = condition();
        if (condition == Condition.STARTING || condition == Condition.STOPPED) {
            return Double.NaN;
        }
        long lag = processing.standbyLag();
        return lag < 0 ? Double.NaN : lag;
    }
}

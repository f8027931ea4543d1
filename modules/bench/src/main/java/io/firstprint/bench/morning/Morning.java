/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.morning;

import io.firstprint.bench.Latencies;
import io.firstprint.bench.cluster.BenchCluster;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.release.Programme;
import io.firstprint.poller.PollOutcome;
import io.firstprint.poller.Poller;
import io.firstprint.poller.PollerConfig;
import io.firstprint.poller.named.FormatContext;
import io.firstprint.poller.named.NamedFormats;
import io.firstprint.poller.publish.PublishConfig;
import io.firstprint.poller.source.AddressTemplate;
import io.firstprint.poller.source.SourceConfig;
import io.firstprint.testkit.clock.SettableClock;
import io.firstprint.testkit.publisher.StandInPublisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * From the last byte of a release to its committed facts, as the poller itself takes it: decoding, reading back, finding
 * what is new, one transaction. Beside it a bare transaction with the same records on the same broker, in turn.
 */
public final class Morning {
    private static final String FORMAT = "census-eits";
    private static final int WARM_UPS = 20;
    private static final int COUNTED = 200;

    /** Of three indicators, markers of each partition and the bytes. */
    private static final int RECORDS = 3 + BenchCluster.PARTITIONS + 1;

    private static final int IDLE_ROUNDS = 4;
    private static final Duration APPEARS = Duration.ofMillis(400);
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final double AIM_MS = 300;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Path directory;
    private final GeneratedSeries series = new GeneratedSeries(WARM_UPS + COUNTED);
    private final SettableClock clock = new SettableClock(series.instant(0).toString());
    private final Latencies floor = new Latencies();
    private final Latencies toFacts = new Latencies();
    private final Latencies idle = new Latencies();
    private double firstMillis;

    /** Creates a measurement that keeps the broker's data in a directory. */
    public Morning(Path directory) {
        this.directory = directory;
    }

    /** Returns a table. */
    public String measure() throws IOException, InterruptedException {
        try (BenchCluster cluster = BenchCluster.start(directory);
                StandInPublisher publisher = StandInPublisher.start(clock);
                Poller poller = new Poller(PollerConfig.to(publishing(cluster)), clock);
                BareCommit bare = new BareCommit(cluster)) {
            run(publisher, poller, bare);
        }
        return table();
    }

    private static PublishConfig publishing(BenchCluster cluster) {
        return PublishConfig.to(Map.of("bootstrap.servers", cluster.servers()), cluster.registry(), cluster.topics());
    }

    private void run(StandInPublisher publisher, Poller poller, BareCommit bare)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        require(poller.loadSchedule(Files.writeString(directory.resolve("schedule.csv"), series.schedule()))
                .isLoaded());
        SourceConfig source = source(publisher);
        publisher.at("/series").shows(series.page(0));
        require(poller.poll(source) instanceof PollOutcome.Published);
        bare.awaitWritten(RECORDS - BenchCluster.PARTITIONS, deadline); // past months have no markers
        for (int number = 1; number <= WARM_UPS + COUNTED; number++) {
            boolean counted = number > WARM_UPS;
            waitFor(number, poller, source, counted);
            publisher.at("/series").shows(series.page(number));
            clock.set(series.instant(number).plus(APPEARS));
            long nanos = release(poller, source);
            long bareNanos = bare.write(bare.awaitWritten(RECORDS, deadline));
            if (counted) {
                toFacts.add(nanos);
                floor.add(bareNanos);
            } else if (number == 1) {
                firstMillis = nanos / NANOS_PER_MILLI;
            }
        }
    }

    /** Rounds before a release that find nothing new, as there are many. */
    private void waitFor(int number, Poller poller, SourceConfig source, boolean counted) throws InterruptedException {
        clock.set(series.instant(number).minusSeconds(1));
        for (int round = 0; round < IDLE_ROUNDS; round++) {
            long begun = System.nanoTime();
            require(poller.poll(source) instanceof PollOutcome.NothingNew);
            if (counted) {
                idle.add(System.nanoTime() - begun);
            }
        }
    }

    private static long release(Poller poller, SourceConfig source) throws InterruptedException {
        PollOutcome outcome = poller.poll(source);
        if (outcome instanceof PollOutcome.Published published) {
            return published.timings().toPublish().toNanos();
        }
        throw new IllegalStateException("Expected a release that is published, found: " + outcome.message());
    }

    private static void require(boolean done) {
        if (!done) {
            throw new IllegalStateException("Expected what precedes a release to be published or nothing new");
        }
    }

    private SourceConfig source(StandInPublisher publisher) {
        return SourceConfig.headline(
                new Source(FORMAT, 30),
                new Programme("GENERATED", "TRADE"),
                AddressTemplate.parse(publisher.address("/series").toString()),
                FORMAT,
                new NamedFormats(FormatContext.shipped(clock)).find(FORMAT).orElseThrow());
    }

    private String table() {
        return "| measure | count | p50 ms | p99 ms | p50 / floor |\n|---|---|---|---|---|\n"
                + floor.row("bare transaction of the same records (floor)", floor)
                + toFacts.row("last byte to committed facts", floor)
                + idle.row("a round that finds nothing new, request included", floor)
                + String.format(
                        Locale.ROOT,
                        "%np99 / p99 of the floor: %.2f; aim: p99 of %.0f ms or less. The first release of the process: %.1f ms.%n",
                        toFacts.quantile(0.99) / floor.quantile(0.99),
                        AIM_MS,
                        firstMillis);
    }
}

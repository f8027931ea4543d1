/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.history;

import io.firstprint.bench.cluster.BenchCluster;
import io.firstprint.bench.cluster.FactTopic;
import io.firstprint.bench.replay.BookWork;
import io.firstprint.bench.replay.ViewRecords;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.rule.Rules;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.testkit.universe.TradeUniverse;
import io.firstprint.testkit.universe.UniverseShape;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serializer;

/** Books that hold a history, and the bytes of the releases that follow. */
public final class PrimedBooks implements AutoCloseable {
    private static final long SEED = 1992;
    private static final int ORDINARY = 7;

    private final EventSerdes serdes;
    private final BookWork work;
    private final ViewRecords views;
    private final String topic;
    private final Map<Indicator, Vintages> books;
    private final List<Message> messages;
    private final long values;
    private long bytes;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Message(byte[] key, byte[] value) {}

    private PrimedBooks(BenchCluster cluster, TradeUniverse universe, int releases) {
        topic = cluster.topics().observations();
        books = new HashMap<>();
        serdes = new EventSerdes(cluster.registry());
        work = new BookWork(serdes, topic);
        views = new ViewRecords(serdes, cluster.topics(), BenchCluster.PARTITIONS);
        FactTopic.observationsOf(universe.history())
                .map(observation -> ((ObservationRecord.Figures) observation).set())
                .forEach(set -> books.put(set.indicator(), BookWork.with(null, set)));
        List<ObservationRecord> observations = IntStream.range(0, releases)
                .boxed()
                .flatMap(release -> FactTopic.observationsOf(universe.month(release)))
                .filter(observation -> FactTopic.valuesIn(observation) <= ORDINARY)
                .toList();
        values = observations.stream().mapToLong(FactTopic::valuesIn).sum();
        Serializer<ObservationRecord> serializer = serdes.observations();
        messages = observations.stream()
                .map(observation -> new Message(
                        observation.key().getBytes(StandardCharsets.UTF_8), serializer.serialize(topic, observation)))
                .toList();
    }

    private PrimedBooks(PrimedBooks same, Rules rules) {
        topic = same.topic;
        books = same.books;
        serdes = same.serdes;
        work = new BookWork(serdes, topic, rules);
        views = same.views;
        messages = same.messages;
        values = same.values;
    }

    /** Returns the same books under other rules; closing one of the two closes both. */
    public PrimedBooks judgedBy(Rules rules) {
        return new PrimedBooks(this, rules);
    }

    /** Returns of what there are books. */
    public List<Indicator> indicators() {
        return books.keySet().stream()
                .sorted(Comparator.comparing(Indicator::toString))
                .toList();
    }

    /** Returns books with so many years of history, without the annual revisions that would need more. */
    public static PrimedBooks of(BenchCluster cluster, int years, int indicators, int releases) {
        TradeUniverse universe = TradeUniverse.of(SEED, UniverseShape.ofHeadlines(indicators, years, releases));
        return new PrimedBooks(cluster, universe, releases);
    }

    /** Returns how many values follow the history. */
    public long values() {
        return values;
    }

    /** Returns in how many records. */
    public int records() {
        return messages.size();
    }

    /** Plays all releases onto the history and returns the time it took in nanoseconds. */
    public long play() {
        Map<Indicator, Vintages> playing = new HashMap<>(books);
        long start = System.nanoTime();
        for (Message message : messages) {
            ObservationSet fact = work.decode(message.key(), message.value());
            Vintages before = playing.get(fact.indicator());
            Vintages after = BookWork.with(before, fact);
            playing.put(fact.indicator(), after);
            for (ViewUpdate update : work.changes(before, after)) {
                bytes += views.of(update).value().length;
            }
        }
        long elapsed = System.nanoTime() - start;
        if (bytes == 0) {
            throw new IllegalStateException("Expected views of the releases, found none");
        }
        return elapsed;
    }

    @Override
    public void close() {
        serdes.close();
    }
}

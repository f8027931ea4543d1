/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.replay.fact.FactChange;
import io.firstprint.replay.fact.LiveFacts;
import io.firstprint.replay.fact.PastFact;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * Facts as fast as they can be read, each partition in its order. How far each was read is committed with the facts, so
 * that a replay that was killed goes on with the next one.
 */
final class PartitionOrder implements Copying {
    private static final int MOST_RECORDS = 10_000;
    private static final Duration LONGEST = Duration.ofMillis(500);

    private final LiveFacts facts;
    private final FactCopier copier;
    private final FactChange change;
    private final RunLedger ledger;
    private final Set<String> global;

    PartitionOrder(LiveFacts facts, FactCopier copier, FactChange change, RunLedger ledger, TopicCatalogue source) {
        this.facts = facts;
        this.copier = copier;
        this.change = change;
        this.ledger = ledger;
        this.global = TopicCatalogue.published().stream()
                .filter(spec -> !spec.byIndicator())
                .map(source::nameOf)
                .collect(Collectors.toSet());
    }

    /** What the source does not have goes before everything else, at the first start only. */
    @Override
    public void copyGlobal(BooleanSupplier stopped) {
        RunState state = ledger.state();
        if (state.progress().total() == 0) {
            ledger.total(state.recordsLeft());
            change.more().forEach(this::writeMore);
            ledger.commit(Map.of());
        }
        copy(left(true), stopped);
    }

    private void writeMore(PastFact fact) {
        ledger.count(0, copier.write(fact), null);
    }

    @Override
    public void copyRest(BooleanSupplier stopped) {
        passEarlier();
        copy(left(false), stopped);
    }

    /** Markers that an earlier start has read and kept are not in any topic of the replay: they are read again. */
    private void passEarlier() {
        Map<TopicPartition, Long> read = new HashMap<>(ledger.state().positions());
        read.keySet().removeIf(partition -> global.contains(partition.topic()));
        Map<TopicPartition, Long> beginnings = facts.beginnings(read.keySet());
        boolean any = read.entrySet().stream()
                .anyMatch(entry -> entry.getValue() > beginnings.getOrDefault(entry.getKey(), 0L));
        if (any && copier.remarks()) {
            facts.between(beginnings, read).read(copier::pass);
        }
    }

    private Map<TopicPartition, Long> left(boolean ofGlobal) {
        Map<TopicPartition, Long> left = new HashMap<>(ledger.state().positions());
        left.keySet().removeIf(partition -> global.contains(partition.topic()) != ofGlobal);
        return left;
    }

    private void copy(Map<TopicPartition, Long> from, BooleanSupplier stopped) {
        facts.start(from, ledger.state().ends());
        while (!facts.isDone() && !stopped.getAsBoolean()) {
            copyTransaction();
            ledger.commit(facts.positions());
        }
    }

    private void copyTransaction() {
        Map<TopicPartition, Long> before = facts.positions();
        long begunAt = System.nanoTime();
        long written = 0;
        Instant latest = Instant.MIN;
        while (written < MOST_RECORDS && System.nanoTime() - begunAt < LONGEST.toNanos() && !facts.isDone()) {
            for (PastFact fact : facts.next()) {
                int copies = copier.copy(fact);
                latest = copies > 0
                                && fact.topic().byIndicator()
                                && fact.instant().isAfter(latest)
                        ? fact.instant()
                        : latest;
                written += copies;
            }
        }
        ledger.count(passed(before), written, latest.equals(Instant.MIN) ? null : latest);
    }

    private long passed(Map<TopicPartition, Long> before) {
        return facts.positions().entrySet().stream()
                .mapToLong(now -> now.getValue() - before.getOrDefault(now.getKey(), now.getValue()))
                .sum();
    }

    @Override
    public boolean isDone() {
        return ledger.state().recordsLeft() == 0;
    }
}

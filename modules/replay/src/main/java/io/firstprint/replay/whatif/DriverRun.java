/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.whatif;

import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.processor.Application;
import io.firstprint.replay.fact.PastFact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The processor's own topologies in this process: facts go in, views come out, and no topic is written. What one topology
 * says is given to those that read it, until nothing is left to be said.
 *
 * <p>For one thread. Each topic has one partition, which views do not depend on.
 */
public final class DriverRun implements AutoCloseable {
    private static final List<Application> STAGES =
            List.of(Application.BOOKS, Application.DETAIL, Application.DERIVED, Application.DIGESTS);

    private final TopicCatalogue topics;
    private final Consumer<ProcessedRecord> sink;
    private final Path stateDir;
    private final List<DrivenTopology> stages = new ArrayList<>();
    private final Deque<Said> pending = new ArrayDeque<>();

    /** What was said, and by whom: a topology was told already what it said to itself. */
    private record Said(DrivenTopology by, ProcessedRecord record) {}

    /**
     * Builds the topologies.
     *
     * @param topics whose names and subjects are used; nothing is read from or written to them
     * @param serdes stay the caller's
     * @param sink takes every record that the topologies write, also those between them
     * @throws UncheckedIOException if there is no room for temporary files
     */
    public DriverRun(TopicCatalogue topics, EventSerdes serdes, Consumer<ProcessedRecord> sink) {
        this.topics = topics;
        this.sink = sink;
        try {
            this.stateDir = Files.createTempDirectory("firstprint-what-if-");
        } catch (IOException e) {
            throw new UncheckedIOException("Expected a folder for temporary files, found none that can be written", e);
        }
        STAGES.forEach(
                stage -> stages.add(new DrivenTopology(stage.toString(), stage.topology(topics, serdes), stateDir)));
    }

    /** Processes a fact and everything that follows from it. */
    public void add(PastFact fact) {
        ProcessedRecord record = new ProcessedRecord(
                topics.nameOf(fact.topic()), fact.key(), fact.value(), fact.instant(), fact.headers());
        stages.stream().filter(stage -> stage.reads(record.topic())).forEach(stage -> process(stage, record));
        for (Said next = pending.poll(); next != null; next = pending.poll()) {
            Said said = next;
            stages.stream()
                    .filter(stage -> !stage.equals(said.by) && stage.reads(said.record.topic()))
                    .forEach(stage -> process(stage, said.record));
        }
    }

    private void process(DrivenTopology stage, ProcessedRecord record) {
        stage.process(record).forEach(said -> {
            sink.accept(said);
            pending.add(new Said(stage, said));
        });
    }

    /** Ends the topologies and removes their temporary files. */
    @Override
    public void close() {
        stages.forEach(DrivenTopology::close);
        try (Stream<Path> files = Files.walk(stateDir)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Removing temporary files in " + stateDir + " failed", e);
        }
    }
}

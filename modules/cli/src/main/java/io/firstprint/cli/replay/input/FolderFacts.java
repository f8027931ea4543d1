/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay.input;

import io.firstprint.cli.InputFiles;
import io.firstprint.cli.backfill.PastBytes;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.record.ObservationRecord.Completion;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.poller.backfill.Backfill;
import io.firstprint.poller.backfill.PastReading;
import io.firstprint.poller.backfill.UnpublishedPast;
import io.firstprint.poller.source.SourceConfig;
import io.firstprint.replay.fact.FactChange;
import io.firstprint.replay.fact.PastFact;
import io.firstprint.replay.fact.PastFacts;
import io.firstprint.replay.whatif.FactCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Facts of a folder of dated files, as {@code backfill} would publish them, and published nowhere. Each release among them
 * is complete with what the folder says of it.
 */
public final class FolderFacts implements PastFacts {
    private final SourceConfig source;
    private final FactCodec codec;
    private final int partitions;
    private final List<Backfill.Step> steps;

    private FolderFacts(SourceConfig source, FactCodec codec, int partitions, List<Backfill.Step> steps) {
        this.source = source;
        this.codec = codec;
        this.partitions = partitions;
        this.steps = steps;
    }

    /**
     * Reads the files of a folder, each with its day in its name, as {@code series_2026-01-29.csv}.
     *
     * @param calendar says when releases came out; what it does not know is a snapshot
     * @param partitions of the topics that the facts stand in for: each has a marker of a complete release
     * @throws IllegalArgumentException if a file cannot be used, naming it, or there is none
     * @throws UncheckedIOException if the folder or a file cannot be read
     */
    public static FolderFacts read(
            Path folder, SourceConfig source, ReleaseCalendar calendar, FactCodec codec, int partitions, Clock clock) {
        List<PastReading> readings = files(folder).stream()
                .map(FolderFacts::bytes)
                .flatMap(bytes -> bytes.read(source, clock).stream())
                .toList();
        return new FolderFacts(
                source,
                codec,
                partitions,
                new UnpublishedPast(source.programme(), source.source(), calendar).of(readings));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            if (files.isEmpty()) {
                throw new IllegalArgumentException(
                        "Expected files such as series_2026-01-29.csv in " + folder + ", found none; check the path");
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("Expected a readable folder at " + folder + "; check the path", e);
        }
    }

    private static PastBytes bytes(Path file) {
        String name = String.valueOf(file.getFileName());
        return new PastBytes(InputFiles.bytes(file), name, PastBytes.dayIn(name));
    }

    /** Hands on the facts, the oldest first, and behind those of a release that it is complete. */
    @Override
    public void read(Consumer<PastFact> sink) {
        steps.forEach(step -> records(step.news()).forEach(record -> sink.accept(codec.of(record, source.lane()))));
    }

    private List<ObservationRecord> records(List<ObservationSet> news) {
        List<ObservationRecord> records = new ArrayList<>();
        Map<Act, List<ObservationSet>> acts = new LinkedHashMap<>();
        for (ObservationSet fact : news) {
            records.add(new Figures(fact, fact.isSnapshot() ? "" : source.part()));
            if (fact.release() != null) {
                acts.computeIfAbsent(new Act(fact.release(), fact.instant()), act -> new ArrayList<>())
                        .add(fact);
            }
        }
        acts.forEach((act, facts) ->
                IntStream.range(0, partitions).forEach(partition -> records.add(marker(act, facts, partition))));
        return records;
    }

    private Completion marker(Act act, List<ObservationSet> facts, int partition) {
        return new Completion(
                act.release,
                source.part(),
                partition,
                partitions,
                facts.size(),
                act.instant,
                facts.get(0).seenAt());
    }

    private record Act(ReleaseId release, Instant instant) {}

    /** Returns what cannot be used of the files, in words. */
    public List<String> refused() {
        return steps.stream()
                .flatMap(step -> step.refused().stream().map(refusal -> step.day() + ": " + refusal))
                .toList();
    }

    /**
     * Returns this as what a replay does otherwise than its source: observations give way to those of the folder, and
     * schedule, definitions, rules and forecasts stay.
     *
     * @param digest of the folder and the file of sources
     */
    public FactChange change(String digest) {
        List<PastFact> facts = new ArrayList<>();
        read(facts::add);
        return new FactChange(digest, fact -> codec.isObservation(fact) ? List.of() : List.of(fact), facts);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firstprint.domain.release.ReleaseId;
import io.firstprint.events.record.FactDigest;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.record.ObservationRecord.Completion;
import io.firstprint.events.topic.TopicSpec;
import io.firstprint.replay.fact.PastFact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Markers for another number of partitions. That a part is complete is said once in each partition, so it is kept until
 * it was said in every partition of the source; by then the figures that were counted are passed on as well.
 */
final class Remarking {
    private final int partitions;
    private final MarkerForm form;
    private final Map<Part, NavigableMap<Integer, Completion>> said = new HashMap<>();

    /**
     * Creates one.
     *
     * @param partitions how many there are to be
     */
    Remarking(int partitions, MarkerForm form) {
        this.partitions = partitions;
        this.form = form;
    }

    private record Part(TopicSpec topic, ReleaseId release, String part) {}

    /**
     * Returns what a fact becomes: itself, to go where its key does, or of the last marker of a part one marker for each
     * partition, of those before nothing.
     */
    List<PastFact> of(PastFact fact) {
        if (!ObservationRecord.isMarkerKey(fact.key())
                || !new String(fact.key(), UTF_8).startsWith(Completion.KEY_PREFIX)) {
            return List.of(fact.placedByKey());
        }
        Optional<Completion> marker = form.read(fact);
        return marker.isEmpty() ? List.of(fact.placedByKey()) : complete(fact, marker.get());
    }

    /** A part is said to be complete again where it was published again: then it is said again to all. */
    private List<PastFact> complete(PastFact fact, Completion marker) {
        NavigableMap<Integer, Completion> markers =
                said.computeIfAbsent(new Part(fact.topic(), marker.release(), marker.part()), part -> new TreeMap<>());
        boolean isNew = !marker.equals(markers.put(marker.partition(), marker));
        return isNew && markers.size() >= marker.partitions()
                ? IntStream.range(0, partitions)
                        .mapToObj(partition -> marker(fact, markers, partition))
                        .toList()
                : List.of();
    }

    private PastFact marker(PastFact last, NavigableMap<Integer, Completion> markers, int partition) {
        Completion first = markers.firstEntry().getValue();
        Completion like = markers.getOrDefault(partition, first);
        Completion marker = new Completion(
                like.release(), like.part(), partition, partitions, like.records(), like.instant(), like.seenAt());
        byte[] value = form.write(last.topic(), marker);
        Headers headers = new RecordHeaders();
        FactDigest.add(headers, value);
        return new PastFact(
                last.topic(),
                partition,
                last.offset(),
                marker.instant(),
                marker.key().getBytes(UTF_8),
                value,
                headers);
    }
}

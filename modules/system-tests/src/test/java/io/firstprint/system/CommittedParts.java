/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.record.ObservationRecord.Completion;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.events.serde.Decoded;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.testkit.cluster.TestNamespace;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a lane's committed records say of the parts of releases.
 *
 * @param facts with the part that each is of
 * @param markers that parts are complete
 */
record CommittedParts(List<Figures> facts, List<Completion> markers) {
    static final CommittedParts NOTHING = new CommittedParts(List.of(), List.of());

    static CommittedParts of(TestNamespace namespace, List<ConsumerRecord<byte[], byte[]>> records) {
        try (EventSerdes serdes = new EventSerdes(namespace.cluster().registry())) {
            List<ObservationRecord> all =
                    records.stream().map(found -> decoded(serdes, found)).toList();
            return new CommittedParts(of(Figures.class, all), of(Completion.class, all));
        }
    }

    private static ObservationRecord decoded(EventSerdes serdes, ConsumerRecord<byte[], byte[]> found) {
        Decoded<ObservationRecord> decoded =
                serdes.observationDecoder(found.topic()).decode(found.key(), found.value());
        if (decoded instanceof Decoded.Accepted<ObservationRecord> accepted) {
            return accepted.value();
        }
        throw new AssertionError("Expected an observation record, found " + decoded);
    }

    private static <T> List<T> of(Class<T> kind, List<ObservationRecord> all) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    CommittedParts plus(CommittedParts more) {
        return new CommittedParts(joined(facts, more.facts), joined(markers, more.markers));
    }

    private static <T> List<T> joined(List<T> left, List<T> right) {
        return Stream.concat(left.stream(), right.stream()).toList();
    }

    List<ObservationSet> factsOf(ReleaseId release) {
        return facts.stream()
                .map(Figures::set)
                .filter(fact -> release.equals(fact.release()))
                .toList();
    }

    /** Returns whether a release has a marker. */
    boolean isComplete(ReleaseId release) {
        return markers.stream().anyMatch(marker -> marker.release().equals(release));
    }

    /** Refuses a release of which there is anything and not all. */
    void requireWholeOrAbsent(ReleaseId release, String part, Map<Indicator, List<Observation>> whole, int partitions) {
        if (isComplete(release) || !factsOf(release).isEmpty()) {
            requireWhole(release, part, whole, partitions);
        }
    }

    /** Refuses a release that lacks a fact or a marker, or has one of them twice. */
    void requireWhole(ReleaseId release, String part, Map<Indicator, List<Observation>> whole, int partitions) {
        List<ObservationSet> found = factsOf(release);
        assertThat(found).as("facts of " + release).hasSize(whole.size());
        assertThat(found.stream().collect(Collectors.toMap(ObservationSet::indicator, ObservationSet::observations)))
                .as("figures of " + release)
                .isEqualTo(whole);
        assertThat(markers.stream().filter(marker -> marker.release().equals(release)))
                .as("markers of " + release)
                .allSatisfy(marker -> assertThat(marker.part()).isEqualTo(part))
                .allSatisfy(marker -> assertThat(marker.records()).isEqualTo(whole.size()))
                .extracting(Completion::partition)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, partitions).boxed().toList());
    }
}

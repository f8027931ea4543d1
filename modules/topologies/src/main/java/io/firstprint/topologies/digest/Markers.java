/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.digest;

import io.firstprint.domain.digest.DigestPart;
import io.firstprint.domain.digest.DigestPart.Completed;
import io.firstprint.domain.digest.DigestPart.Expired;
import io.firstprint.events.record.ComponentRecord;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.record.ObservationRecord.Completion;
import io.firstprint.events.record.ObservationRecord.Deadline;
import io.firstprint.events.serde.Decoded;
import io.firstprint.events.serde.Decoded.Accepted;
import io.firstprint.events.serde.FactDecoder;
import io.firstprint.topologies.fact.Placement;
import io.firstprint.topologies.fact.Sinks;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/**
 * Markers and deadlines of both lanes from the topic of components. Stage 1 sends them there, behind what it said of the
 * part, to every partition; one of the copies is enough here. Components are passed over undecoded, and whatever is
 * wrong with a record is stage 2's to refuse.
 *
 * @param decoder of components
 * @param partition the task's own
 * @param partitions how many there are, 0 when that is not known and every copy is taken
 */
record Markers(FactDecoder<ComponentRecord> decoder, int partition, int partitions)
        implements GatherProcessor.Gathering {
    static Markers in(ProcessorContext<?, ?> context, FactDecoder<ComponentRecord> decoder) {
        Placement placement = Placement.of(context);
        return new Markers(decoder, placement.partition(), placement.partitions());
    }

    @Override
    public Optional<Decoded<? extends DigestPart>> of(byte @Nullable [] key, byte @Nullable [] value) {
        if (key == null || !ObservationRecord.isMarkerKey(key)) {
            return Optional.empty();
        }
        return decoder.decode(key, value) instanceof Accepted<ComponentRecord> accepted
                ? part(accepted.value().content()).<Decoded<? extends DigestPart>>map(Accepted::new)
                : Optional.empty();
    }

    private Optional<DigestPart> part(ObservationRecord marker) {
        if (marker instanceof Completion done) {
            return isHere(done.partition())
                    ? Optional.of(new Completed(
                            done.release(),
                            done.instant(),
                            done.part(),
                            done.partition(),
                            done.partitions(),
                            done.records()))
                    : Optional.empty();
        }
        return marker instanceof Deadline end
                        && isHere(
                                Sinks.partitionOf(end.key().getBytes(StandardCharsets.UTF_8), Math.max(1, partitions)))
                ? Optional.of(new Expired(end.release(), end.instant(), end.part()))
                : Optional.empty();
    }

    private boolean isHere(int home) {
        return partitions == 0 || home % partitions == partition;
    }
}

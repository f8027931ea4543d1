/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.digest;

import io.firstprint.domain.digest.DigestPart;
import io.firstprint.events.serde.Decoded;
import io.firstprint.events.serde.Decoded.Accepted;
import io.firstprint.events.serde.Decoded.Refused;
import io.firstprint.topologies.fact.Outlet;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Takes from the records of a topic what bears on digests, and passes it on under its release. Keeps nothing. */
final class GatherProcessor implements Processor<byte[], byte[], Object, Object> {
    /** What a record has for a digest. */
    interface Gathering {
        /** Returns a part, a refusal, or empty where the record does not bear on any digest. */
        Optional<Decoded<? extends DigestPart>> of(byte @Nullable [] key, byte @Nullable [] value);
    }

    /** Begins to gather in a task. */
    interface Beginning {
        /** Returns what is gathered in the task of a context. */
        Gathering in(ProcessorContext<?, ?> context);
    }

    private final Beginning beginning;
    private final String topic;
    private final Serializer<DigestPart> serializer;
    private @Nullable Gathering gathering;
    private @Nullable Outlet outlet;

    /**
     * Creates a processor.
     *
     * @param topic where parts go to
     */
    GatherProcessor(Beginning beginning, String topic, Serializer<DigestPart> serializer) {
        this.beginning = beginning;
        this.topic = topic;
        this.serializer = serializer;
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        gathering = beginning.in(context);
        outlet = new Outlet(context, DigestTopology.GATHER_DEAD_LETTERS);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (gathering == null || outlet == null) {
            throw new IllegalStateException("Expected init before process");
        }
        Outlet to = outlet.following(record);
        gathering.of(record.key(), record.value()).ifPresent(decoded -> {
            if (decoded instanceof Accepted<? extends DigestPart> accepted) {
                pass(accepted.value(), to);
            } else if (decoded instanceof Refused<?> refused) {
                to.refuse(record, refused);
            }
        });
    }

    private void pass(DigestPart part, Outlet to) {
        byte[] key = part.release().toString().getBytes(StandardCharsets.UTF_8);
        to.pass(key, serializer.serialize(topic, part), part.instant(), DigestTopology.GATHERED);
    }
}

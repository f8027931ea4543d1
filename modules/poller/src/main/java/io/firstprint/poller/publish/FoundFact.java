/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import io.firstprint.events.record.FactDigest;
import io.firstprint.events.serde.Decoded;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record of a topic of facts, where it lies, and what its bytes turned out to be.
 *
 * @param topic where it lies
 * @param partition of the topic
 * @param offset in the partition
 * @param content the fact, or why its bytes are none
 * @param digest what the digest that it carries says of its bytes
 */
public record FoundFact(String topic, int partition, long offset, Decoded<?> content, FactDigest.Check digest) {

    static FoundFact of(ConsumerRecord<byte[], byte[]> found, Decoded<?> content) {
        return new FoundFact(
                found.topic(),
                found.partition(),
                found.offset(),
                content,
                FactDigest.check(found.headers(), found.value()));
    }

    /** Returns {@code trade.consensus.v1-0@17}: topic, partition, offset. */
    public String coordinates() {
        return topic + "-" + partition + "@" + offset;
    }

    /** Returns the fact where it is of a kind. */
    public <T> Optional<T> as(Class<T> kind) {
        return content instanceof Decoded.Accepted<?> accepted && kind.isInstance(accepted.value())
                ? Optional.of(kind.cast(accepted.value()))
                : Optional.empty();
    }

    /** Returns what is wrong with the record, empty where nothing is. */
    public Optional<String> problem() {
        if (content instanceof Decoded.Refused<?> refused) {
            return Optional.of("it cannot be read (" + refused.reason() + "): " + refused.message());
        }
        return digest == FactDigest.Check.DIFFERS
                ? Optional.of("its bytes do not match the digest that it was written with")
                : Optional.empty();
    }
}

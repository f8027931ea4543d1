/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.record.CloudEventHeaders;
import io.firstprint.events.record.DeadLetter;
import io.firstprint.events.serde.Decoded;
import io.firstprint.events.serde.Decoded.Accepted;
import io.firstprint.events.serde.Decoded.Refused;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Adds a fact to its store and forwards what that changed; what is refused goes to the dead letters.
 *
 * @param <F> fact
 * @param <S> what the facts of one indicator add up to
 * @param <O> the other half of the book
 */
final class FactProcessor<F, S, O> implements Processor<byte[], byte[], String, Object> {

    /**
     * What follows when one half of a book changes.
     *
     * @param <S> the half that changes
     * @param <O> the other half
     */
    interface Consequence<S, O> {
        /** Returns what the book says differently. */
        List<ViewUpdate> of(S before, S after, O other);
    }

    private final String storeName;
    private final String otherName;
    private final Consequence<S, O> consequence;
    private @Nullable Wired<F, S, O> wired;

    FactProcessor(String storeName, String otherName, Consequence<S, O> consequence) {
        this.storeName = storeName;
        this.otherName = otherName;
        this.consequence = consequence;
    }

    private record Wired<F, S, O>(
            ProcessorContext<String, Object> context, FactStore<F, S> store, FactStore<?, O> other) {}

    @Override
    public void init(ProcessorContext<String, Object> context) {
        wired = new Wired<>(context, context.getStateStore(storeName), context.getStateStore(otherName));
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Wired<F, S, O> at = wired();
        Decoded<F> decoded = at.store.decode(record.key(), record.value());
        if (decoded instanceof Accepted<F> accepted) {
            F fact = accepted.value();
            at.store.indicatorOf(fact).ifPresent(indicator -> update(at, indicator, fact));
        } else if (decoded instanceof Refused<F> refused) {
            refuse(at, record, refused);
        }
    }

    private void update(Wired<F, S, O> at, Indicator indicator, F fact) {
        S before = at.store.get(indicator);
        S after = at.store.add(indicator, fact);
        for (ViewUpdate update : consequence.of(before, after, at.other.get(indicator))) {
            Headers headers = new RecordHeaders();
            CloudEventHeaders.add(headers, update);
            long timestamp = update.event().effectiveAt().toEpochMilli();
            at.context.forward(
                    new Record<>(update.event().id(), (Object) update, timestamp, headers), BookTopology.VIEWS);
        }
    }

    private void refuse(Wired<F, S, O> at, Record<byte[], byte[]> record, Refused<F> refused) {
        String origin =
                at.context.recordMetadata().map(FactProcessor::coordinates).orElse("unknown");
        byte[] content = record.value() == null ? new byte[0] : record.value();
        Instant seenAt = Instant.ofEpochMilli(record.timestamp());
        DeadLetter letter = new DeadLetter(
                        origin, refused.reason().name(), refused.message(), record.key(), content, seenAt)
                .cutToFit();
        at.context.forward(
                new Record<>(origin, (Object) letter, record.timestamp(), new RecordHeaders()),
                BookTopology.DEAD_LETTERS);
    }

    private static String coordinates(RecordMetadata metadata) {
        return metadata.topic() + "/" + metadata.partition() + "/" + metadata.offset();
    }

    private Wired<F, S, O> wired() {
        if (wired == null) {
            throw new IllegalStateException("Expected init before process");
        }
        return wired;
    }
}

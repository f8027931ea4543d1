/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.fact;

import io.firstprint.events.schema.RegistryUnavailableException;
import io.firstprint.events.serde.Decoded;
import io.firstprint.events.serde.Decoded.Accepted;
import io.firstprint.events.serde.Decoded.Refused;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes each version in. The thread that reads global topics has no producer, so a refused record is logged with its
 * coordinates here and becomes a dead letter by a topology of its own; and it cannot be replaced, so trouble with the
 * registry is waited for here.
 *
 * @param <F> fact
 */
final class GlobalFactProcessor<F> implements Processor<byte[], byte[], Void, Void> {
    private static final Logger LOG = LoggerFactory.getLogger(GlobalFactProcessor.class);
    private static final Duration REGISTRY_RETRY = Duration.ofSeconds(1);

    private final FactStore.Decoding<F> decoder;
    private final GlobalFacts<F, ?> store;
    private @Nullable ProcessorContext<Void, Void> context;

    GlobalFactProcessor(FactStore.Decoding<F> decoder, GlobalFacts<F, ?> store) {
        this.decoder = decoder;
        this.store = store;
    }

    @Override
    public void init(ProcessorContext<Void, Void> initialised) {
        context = initialised;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Decoded<F> decoded = decode(record);
        if (decoded instanceof Accepted<F> accepted) {
            store.add(accepted.value());
        } else if (decoded instanceof Refused<F> refused) {
            LOG.warn("Passed over the record at {}: {}: {}", coordinates(), refused.reason(), refused.message());
        }
    }

    private Decoded<F> decode(Record<byte[], byte[]> record) {
        while (true) {
            try {
                return decoder.decode(record.key(), record.value());
            } catch (RegistryUnavailableException e) {
                LOG.warn("{}; trying again in {} s", e.getMessage(), REGISTRY_RETRY.toSeconds());
                pause(e);
            }
        }
    }

    private static void pause(RegistryUnavailableException reason) {
        try {
            TimeUnit.MILLISECONDS.sleep(REGISTRY_RETRY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }

    private String coordinates() {
        return context == null
                ? "unknown"
                : context.recordMetadata()
                        .map(at -> at.topic() + "/" + at.partition() + "/" + at.offset())
                        .orElse("unknown");
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.fact;

import io.firstprint.events.serde.Decoded.Refused;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Sends what a decoder refuses to the dead letters; what it accepts is others' to use. */
public final class RefusalProcessor implements Processor<byte[], byte[], Object, Object> {
    private final FactStore.Decoding<?> decoder;
    private @Nullable Outlet outlet;

    /** Creates a processor of the records of one topic. */
    public RefusalProcessor(FactStore.Decoding<?> decoder) {
        this.decoder = decoder;
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        outlet = new Outlet(context);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (outlet == null) {
            throw new IllegalStateException("Expected init before process");
        }
        if (decoder.decode(record.key(), record.value()) instanceof Refused<?> refused) {
            outlet.following(record).refuse(record, refused);
        }
    }
}

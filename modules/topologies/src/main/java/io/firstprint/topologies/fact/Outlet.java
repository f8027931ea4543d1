/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.fact;

import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.record.CloudEventHeaders;
import io.firstprint.events.record.DeadLetter;
import io.firstprint.events.record.FactDigest;
import io.firstprint.events.record.TraceParent;
import io.firstprint.events.serde.Decoded.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Where a processor of facts sends what follows from them, in the trace of the fact that it follows from. */
public final class Outlet {
    private final ProcessorContext<Object, Object> context;
    private final String deadLetters;
    private final @Nullable Header trace;

    Outlet(ProcessorContext<Object, Object> context) {
        this(context, Sinks.DEAD_LETTERS);
    }

    /** Creates an outlet whose sink of what is refused has a name of its own. */
    public Outlet(ProcessorContext<Object, Object> context, String deadLetters) {
        this(context, deadLetters, null);
    }

    private Outlet(ProcessorContext<Object, Object> context, String deadLetters, @Nullable Header trace) {
        this.context = context;
        this.deadLetters = deadLetters;
        this.trace = trace;
    }

    /** Returns an outlet for what follows from a record. */
    public Outlet following(Record<?, ?> record) {
        @Nullable Header found = record.headers().lastHeader(TraceParent.HEADER);
        return Objects.equals(found, trace) ? this : new Outlet(context, deadLetters, found);
    }

    private Headers traced() {
        Headers headers = new RecordHeaders();
        if (trace != null) {
            headers.add(trace);
        }
        return headers;
    }

    /** Sends out what is said differently. */
    public void say(List<ViewUpdate> updates) {
        for (ViewUpdate update : updates) {
            Headers headers = traced();
            CloudEventHeaders.add(headers, update);
            long timestamp = update.event().effectiveAt().toEpochMilli();
            context.forward(new Record<>(update.event().id(), update, timestamp, headers), Sinks.VIEWS);
        }
    }

    /** Passes a record's bytes on to a sink, under another key and as of an instant. */
    public void pass(byte[] key, byte[] value, Instant instant, String sink) {
        context.forward(new Record<>(key, value, instant.toEpochMilli(), traced()), sink);
    }

    /** Passes a fact on with the very bytes it came in, and the digest that it carries of them. */
    public void passOn(byte[] key, Record<byte[], byte[]> fact, Instant instant, String sink) {
        Headers headers = traced();
        FactDigest.copy(fact.headers(), headers);
        context.forward(new Record<>(key, fact.value(), instant.toEpochMilli(), headers), sink);
    }

    /** Keeps a record that is refused as a dead letter. */
    public void refuse(Record<byte[], byte[]> record, Refused<?> refused) {
        String origin = context.recordMetadata().map(Outlet::coordinates).orElse("unknown");
        byte[] content = record.value() == null ? new byte[0] : record.value();
        Instant seenAt = Instant.ofEpochMilli(record.timestamp());
        DeadLetter letter = new DeadLetter(
                        origin, refused.reason().name(), refused.message(), record.key(), content, seenAt)
                .cutToFit();
        context.forward(new Record<>(origin, letter, record.timestamp(), traced()), deadLetters);
    }

    private static String coordinates(RecordMetadata metadata) {
        return metadata.topic() + "/" + metadata.partition() + "/" + metadata.offset();
    }
}

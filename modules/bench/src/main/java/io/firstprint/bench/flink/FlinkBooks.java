/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.flink;

import io.firstprint.bench.replay.BookWork;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.serde.EventSerdes;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Keeps the book of one indicator in heap state and sends on what a fact changed. */
final class FlinkBooks extends KeyedProcessFunction<String, Tuple2<byte[], byte[]>, ViewUpdate> {
    private static final long serialVersionUID = 1;

    private final String registry;
    private final String topic;
    private transient @Nullable EventSerdes serdes;
    private transient @Nullable BookWork work;
    private transient @Nullable ValueState<Vintages> book;

    FlinkBooks(String registry, String topic) {
        this.registry = registry;
        this.topic = topic;
    }

    @Override
    public void open(OpenContext context) {
        EventSerdes opened = new EventSerdes(RegistryConnection.to(registry));
        serdes = opened;
        work = new BookWork(opened, topic);
        book = getRuntimeContext().getState(new ValueStateDescriptor<>("book", new VintagesSerializer()));
    }

    @Override
    public void processElement(Tuple2<byte[], byte[]> bytes, Context context, Collector<ViewUpdate> out)
            throws Exception {
        BookWork worker = Objects.requireNonNull(work);
        ValueState<Vintages> state = Objects.requireNonNull(book);
        ObservationSet fact = worker.decode(bytes.f0, bytes.f1);
        @Nullable Vintages before = state.value();
        Vintages after = BookWork.with(before, fact);
        state.update(after);
        worker.changes(before, after).forEach(out::collect);
    }

    @Override
    public void close() {
        if (serdes != null) {
            serdes.close();
        }
    }
}

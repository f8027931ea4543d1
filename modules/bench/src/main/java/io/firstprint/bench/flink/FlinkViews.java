/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.flink;

import io.firstprint.bench.cluster.BenchCluster;
import io.firstprint.bench.replay.ViewRecords;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import java.util.Objects;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Makes the same records of views as the processor. Its registry client ends with the process. */
final class FlinkViews implements KafkaRecordSerializationSchema<ViewUpdate> {
    private static final long serialVersionUID = 1;

    private final String registry;
    private final String namespace;
    private transient @Nullable ViewRecords records;

    FlinkViews(String registry, String namespace) {
        this.registry = registry;
        this.namespace = namespace;
    }

    @Override
    public void open(SerializationSchema.InitializationContext context, KafkaSinkContext sink) {
        records = new ViewRecords(
                new EventSerdes(RegistryConnection.to(registry)),
                new TopicCatalogue(namespace),
                BenchCluster.PARTITIONS);
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(ViewUpdate update, KafkaSinkContext sink, Long timestamp) {
        return Objects.requireNonNull(records).of(update);
    }
}

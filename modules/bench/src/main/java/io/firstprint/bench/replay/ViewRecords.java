/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.replay;

import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.record.CloudEventHeaders;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;

/** Turns what a book says into the records that the processor would write: topic, partition, headers and bytes. */
public final class ViewRecords {
    private final TopicCatalogue topics;
    private final int partitions;
    private final Serializer<ViewUpdate> serializer;

    public ViewRecords(EventSerdes serdes, TopicCatalogue topics, int partitions) {
        this.topics = topics;
        this.partitions = partitions;
        this.serializer = serdes.views();
    }

    /** Returns the record of one update. */
    public ProducerRecord<byte[], byte[]> of(ViewUpdate update) {
        String topic = topics.topicOf(update.event().getClass());
        Headers headers = new RecordHeaders();
        CloudEventHeaders.add(headers, update);
        byte[] indicator = update.event().subject().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(
                topic,
                Utils.toPositive(Utils.murmur2(indicator)) % partitions,
                update.event().effectiveAt().toEpochMilli(),
                update.event().id().getBytes(StandardCharsets.UTF_8),
                serializer.serialize(topic, update),
                headers);
    }
}

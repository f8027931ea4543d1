/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.flink;

import io.firstprint.bench.replay.FirstRecords;
import io.firstprint.domain.view.ViewUpdate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The same work as a job of Apache Flink on a cluster in this process: a source, a hop by key, a book in heap state
 * for each indicator, an exactly-once sink chained to it. The job ends when the last transaction is committed.
 *
 * <p>Records cross the hop as their original bytes and are decoded behind it, which is the least that can be
 * serialized; objects are reused; batches are those of the other contestants.
 */
final class FlinkRun {
    private final FlinkPlaces places;

    FlinkRun(FlinkPlaces places) {
        this.places = places;
    }

    /** Runs the job with a parallelism and returns the time from its first records to its end in nanoseconds. */
    long run(int parallelism) throws Exception {
        FirstRecords.reset();
        StreamExecutionEnvironment job = StreamExecutionEnvironment.createLocalEnvironment(
                parallelism, FlinkSettings.of(Files.createTempDirectory(places.directory(), "checkpoints")));
        try {
            job.fromSource(source(), WatermarkStrategy.noWatermarks(), "facts")
                    .keyBy(FlinkRun::keyOf, Types.STRING)
                    .process(new FlinkBooks(places.registry(), places.topic()))
                    .returns(Types.GENERIC(ViewUpdate.class))
                    .sinkTo(sink());
            job.execute("books");
            return FirstRecords.elapsed();
        } finally {
            job.close();
        }
    }

    private static String keyOf(Tuple2<byte[], byte[]> fact) {
        return new String(fact.f0, StandardCharsets.UTF_8);
    }

    private KafkaSource<Tuple2<byte[], byte[]>> source() {
        return KafkaSource.<Tuple2<byte[], byte[]>>builder()
                .setBootstrapServers(places.servers())
                .setTopics(places.topic())
                .setGroupId("flink-" + UUID.randomUUID())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setBounded(OffsetsInitializer.latest())
                .setProperty("isolation.level", "read_committed")
                .setProperty("max.poll.records", "2000")
                .setDeserializer(new FactBytes())
                .build();
    }

    private KafkaSink<ViewUpdate> sink() {
        return KafkaSink.<ViewUpdate>builder()
                .setBootstrapServers(places.servers())
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix("flink-" + UUID.randomUUID())
                .setRecordSerializer(new FlinkViews(places.registry(), places.namespace()))
                .setProperty("transaction.timeout.ms", "60000")
                .setProperty("batch.size", String.valueOf(256 * 1024))
                .setProperty("linger.ms", "10")
                .build();
    }
}

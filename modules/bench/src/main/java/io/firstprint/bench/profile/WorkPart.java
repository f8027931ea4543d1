/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.profile;

import java.util.List;
import jdk.jfr.consumer.RecordedFrame;

/**
 * A part of the work, known by a frame.
 *
 * @param name as in the table
 * @param marker how the name of a frame of it begins
 */
record WorkPart(String name, String marker) {
    /** The innermost frame that is known decides. */
    private static final List<WorkPart> KNOWN = List.of(
            new WorkPart("decode: domain from Avro", "ObservationMapping.fromEvent"),
            new WorkPart("decode: Avro", "KafkaAvroDeserializer.deserialize"),
            new WorkPart("decode: key and checks", "FactDecoder."),
            new WorkPart("book: fold", "Vintages."),
            new WorkPart("book: store", "FactStore."),
            new WorkPart("views: alerts", "AlertFollowing."),
            new WorkPart("views: alerts", "AlertWriter."),
            new WorkPart("views: figures", "PeriodFigures."),
            new WorkPart("views: balances", "RunningBalance."),
            new WorkPart("views: revisions", "Revision."),
            new WorkPart("views: rest", "BookViews."),
            new WorkPart("write: headers", "CloudEventHeaders."),
            new WorkPart("write: Avro from domain", "ViewMapping."),
            new WorkPart("write: Avro", "KafkaAvroSerializer.serialize"),
            new WorkPart("write: producer", "KafkaProducer."),
            new WorkPart("write: record collector", "RecordCollectorImpl."),
            new WorkPart("write: sink", "SinkNode."),
            new WorkPart("consume", "ClassicKafkaConsumer."),
            new WorkPart("consume", "KafkaConsumer."),
            new WorkPart("commit", "TaskExecutor.commit"),
            new WorkPart("commit", "StreamsProducer.commit"),
            new WorkPart("Streams: records to tasks", "StreamTask.addRecords"),
            new WorkPart("Streams: processing loop", "StreamTask.process"),
            new WorkPart("Streams: rest", "StreamThread."),
            new WorkPart("Flink: hop", "StreamInputProcessor."),
            new WorkPart("Flink: checkpoint", "AsyncSnapshotCallable."),
            new WorkPart("producer's sender", "Sender."),
            new WorkPart("broker: produce", "ReplicaManager.append"),
            new WorkPart("broker: fetch", "ReplicaManager.fetch"),
            new WorkPart("broker: requests", "KafkaApis."),
            new WorkPart("broker: network", "Processor."));

    static String of(List<RecordedFrame> frames) {
        for (RecordedFrame frame : frames) {
            String name = Samples.nameOf(frame);
            for (WorkPart part : KNOWN) {
                if (name.startsWith(part.marker)) {
                    return part.name;
                }
            }
        }
        return "other";
    }
}

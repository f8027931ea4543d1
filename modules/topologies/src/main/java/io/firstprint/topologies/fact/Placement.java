/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.fact;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/**
 * Which of how many partitions a store keeps the facts of. A fact elsewhere than its key says would make a second book
 * of its indicator, of which neither is right.
 *
 * @param partition number of the store's partition
 * @param partitions how many the topic has, 0 when that is not known and nothing is refused
 */
public record Placement(int partition, int partitions) {
    /** Setting of the application that holds the number of partitions of every topic of facts. */
    public static final String PARTITIONS_SETTING = "firstprint.partitions";

    /** Returns where the task of a store stands; restoring, standing by and processing know it alike. */
    static Placement of(StateStoreContext context) {
        return of(context.taskId(), context.appConfigs());
    }

    /** Returns where a task stands that keeps nothing. */
    public static Placement of(ProcessorContext<?, ?> context) {
        return of(context.taskId(), context.appConfigs());
    }

    private static Placement of(TaskId task, Map<String, Object> settings) {
        @Nullable Object partitions = settings.get(PARTITIONS_SETTING);
        return new Placement(task.partition(), partitions == null ? 0 : Integer.parseInt(partitions.toString()));
    }

    /** Returns what is wrong with a key's being here, or empty when it belongs here. */
    public Optional<String> misplaced(byte[] key) {
        int expected = partitions == 0 ? partition : Sinks.partitionOf(key, partitions);
        return expected == partition
                ? Optional.empty()
                : Optional.of("Expected the key in partition " + expected + " of " + partitions + ", found it in "
                        + partition + "; write facts with Kafka's default partitioner");
    }
}

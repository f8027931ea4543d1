/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import static io.firstprint.events.topic.TopicAdmin.await;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * Where partitions end, records of open transactions included. A transaction's writer goes on a moment before its
 * records show to a {@code read_committed} reader, so the end that such a reader sees can be too early.
 */
public final class TopicEnds {
    private TopicEnds() {}

    /** Returns the offset after the last record or marker of each partition. */
    public static Map<TopicPartition, Long> of(Admin admin, Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> latest =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return await(() -> admin.listOffsets(latest).all().get()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }
}

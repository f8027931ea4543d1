/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import static io.firstprint.events.topic.TopicAdmin.await;

import io.firstprint.testkit.cluster.TestNamespace;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;

/**
 * What writers left open when they were killed, as their broker tells: a dead writer's transaction stays as it was until
 * it times out or the writer's next life ends it.
 */
public final class OpenTransactions {
    private final TestNamespace namespace;
    private final String writers;

    /** @param writers what the transactional ids begin with */
    public OpenTransactions(TestNamespace namespace, String writers) {
        this.namespace = namespace;
        this.writers = writers;
    }

    /**
     * Returns how many records of the topics of views nobody who reads committed ones may see, because a transaction is
     * in front of them that was neither committed nor aborted; zero if there is none.
     */
    public long viewsHeldBack() {
        try (Admin admin = namespace.cluster().newAdmin()) {
            Map<TopicPartition, Long> ends = namespace.ends(namespace.topics().views());
            Map<TopicPartition, Long> stable =
                    namespace.committedEnds(namespace.topics().views());
            return states(admin).containsValue(TransactionState.ONGOING)
                    ? ends.entrySet().stream()
                            .mapToLong(end -> end.getValue() - stable.getOrDefault(end.getKey(), 0L))
                            .sum()
                    : 0;
        }
    }

    /** Returns the writers' transactions by id. */
    Map<String, TransactionState> states() {
        try (Admin admin = namespace.cluster().newAdmin()) {
            return states(admin);
        }
    }

    /** One whose commit was asked for before the kill is no longer ongoing, even if its markers are still to come. */
    private Map<String, TransactionState> states(Admin admin) {
        return await(() -> admin.listTransactions().all().get()).stream()
                .filter(listing -> listing.transactionalId().startsWith(writers))
                .collect(Collectors.toMap(TransactionListing::transactionalId, TransactionListing::state));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.cluster;

import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.topic.TopicCatalogue;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;

/**
 * Where a broker and a schema registry are.
 *
 * @param bootstrapServers for Kafka clients
 * @param registryUrl for registry clients
 */
public record TestCluster(String bootstrapServers, String registryUrl) {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Returns how to reach the registry. */
    public RegistryConnection registry() {
        return RegistryConnection.to(registryUrl);
    }

    /** Returns a new administrative client; the caller closes it. */
    public Admin newAdmin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** Returns a namespace that no other test uses, without topics and schemas. */
    public TestNamespace emptyNamespace() {
        return new TestNamespace(this, new TopicCatalogue("test-" + COUNT.incrementAndGet() + ".trade."));
    }

    /** Returns a namespace that no other test uses, with schemas and with topics of so many partitions. */
    public TestNamespace namespace(int partitions) {
        return namespace(partitions, 1);
    }

    /** Returns a namespace that no other test uses, each of whose partitions is on so many brokers. */
    public TestNamespace namespace(int partitions, int replication) {
        TestNamespace namespace = emptyNamespace();
        namespace.createTopics(partitions, replication);
        namespace.registerSchemas();
        return namespace;
    }
}

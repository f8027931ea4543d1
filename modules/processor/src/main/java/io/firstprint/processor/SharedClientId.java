/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Clients of Kafka Streams that share one client id, where there is one to share: a broker's quota is that of an id, and
 * Streams gives each client its own.
 */
final class SharedClientId extends DefaultKafkaClientSupplier {
    private final @Nullable String clientId;

    SharedClientId(@Nullable String clientId) {
        this.clientId = clientId;
    }

    @Override
    public Admin getAdmin(Map<String, Object> config) {
        return super.getAdmin(shared(config));
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        return super.getProducer(shared(config));
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        return super.getConsumer(shared(config));
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
        return super.getRestoreConsumer(shared(config));
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
        return super.getGlobalConsumer(shared(config));
    }

    private Map<String, Object> shared(Map<String, Object> config) {
        if (clientId == null) {
            return config;
        }
        Map<String, Object> shared = new HashMap<>(config);
        shared.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
        return shared;
    }
}

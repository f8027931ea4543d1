/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.demo;

import io.firstprint.embedded.EmbeddedConfig;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.schema.SchemaContract;
import io.firstprint.events.topic.TopicAdmin;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.processor.Processing;
import io.firstprint.processor.ProcessorConfig;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** Broker, registry, topics, schemas and the processor, all in this process. */
final class DemoStack implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedStack stack;
    private final RegistryConnection registry;
    private final TopicCatalogue topics = new TopicCatalogue(TopicCatalogue.LIVE);
    private final Admin admin;

    private DemoStack(EmbeddedStack stack) {
        this.stack = stack;
        this.registry = RegistryConnection.to(stack.registryUrl());
        this.admin = Admin.create(client());
    }

    static DemoStack start(DemoDirectory directory, int brokerPort, int registryPort) {
        DemoStack demo = new DemoStack(
                EmbeddedStack.start(new EmbeddedConfig(Optional.of(directory.stack()), brokerPort, registryPort)));
        try {
            demo.declareTopicsAndSchemas();
            return demo;
        } catch (RuntimeException e) {
            demo.close();
            throw e;
        }
    }

    private void declareTopicsAndSchemas() {
        CompletableFuture<Void> created =
                CompletableFuture.runAsync(() -> new TopicAdmin(topics, admin).create(1, (short) 1));
        new SchemaContract(topics, registry).register();
        created.join();
    }

    /** Starts the processor; returns when it processes. */
    Processing process(DemoDirectory directory) throws TimeoutException {
        ProcessorConfig config = new ProcessorConfig(
                stack.bootstrapServers(),
                Map.of(),
                registry,
                topics,
                directory.state(),
                "demo",
                1,
                ProcessorConfig.DEFAULT_COMMIT_INTERVAL);
        Processing processing = Processing.start(config);
        processing.awaitRunning(PATIENCE);
        return processing;
    }

    Map<String, Object> client() {
        return new HashMap<>(Map.of("bootstrap.servers", stack.bootstrapServers()));
    }

    Admin admin() {
        return admin;
    }

    String bootstrapServers() {
        return stack.bootstrapServers();
    }

    RegistryConnection registry() {
        return registry;
    }

    TopicCatalogue topics() {
        return topics;
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
        stack.close();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.Console;
import io.firstprint.domain.book.Consensus;
import io.firstprint.embedded.EmbeddedConfig;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.poller.publish.FactPublisher;
import io.firstprint.poller.publish.PublishConfig;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.processor.Application;
import io.firstprint.processor.Applications;
import io.firstprint.processor.ProcessorConfig;
import io.firstprint.testkit.facts.Fact;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** A cluster with namespaces in which facts are published and processed. */
final class ProofStack implements AutoCloseable {
    static final String PARTITIONS = "2";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedStack stack = EmbeddedStack.start(EmbeddedConfig.defaults());

    /** What a command came to. */
    record Outcome(int status, String out, String err) {}

    void createNamespace(String namespace) {
        assertThat(run(namespace, "topics", "create", "--partitions", PARTITIONS)
                        .err())
                .isEmpty();
        assertThat(run(namespace, "schemas", "register").err()).isEmpty();
    }

    Applications process(String namespace, Path state) throws TimeoutException {
        ProcessorConfig live = ProcessorConfig.of(stack.bootstrapServers(), registry(), state);
        ProcessorConfig config = new ProcessorConfig(
                live.bootstrapServers(),
                live.clientSettings(),
                live.registry(),
                new TopicCatalogue(namespace),
                live.stateDir(),
                live.instance(),
                1,
                live.commitInterval());
        Applications running = Applications.start(config, List.of(Application.BOOKS, Application.DERIVED));
        running.awaitRunning(PATIENCE);
        return running;
    }

    void publish(String namespace, Fact.Observed... facts) throws PublishException {
        try (FactPublisher publisher = FactPublisher.ofProgramme(config(namespace), "FT900")) {
            for (Fact.Observed fact : facts) {
                publisher.publish(
                        Lane.HEADLINE, FactPublisher.HEADLINE, List.of(((Figures) fact.content()).set()), List.of());
            }
        }
    }

    void publish(String namespace, Fact.Defined definition) throws PublishException {
        try (FactPublisher publisher = FactPublisher.ofDefinitions(config(namespace))) {
            publisher.publishDefinitions(List.of(definition.content()));
        }
    }

    void publishConsensus(String namespace, List<Fact.Expected> facts) throws PublishException {
        List<Consensus> forecasts = facts.stream().map(Fact.Expected::content).toList();
        try (FactPublisher publisher = FactPublisher.ofConsensus(config(namespace))) {
            publisher.publishForecasts(forecasts, List.of(), List.of());
        }
    }

    /** Returns the alerts that were sent, one JSON object to a line. */
    List<String> alerts(String namespace) {
        return run(namespace, "alerts", "--from-beginning", "--to-end", "--json")
                .out()
                .lines()
                .toList();
    }

    Outcome run(String namespace, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--namespace", namespace));
        Console console = Console.against(stack, all.toArray(String[]::new));
        return new Outcome(console.status(), console.out(), console.err());
    }

    PublishConfig config(String namespace) {
        return PublishConfig.to(
                Map.of("bootstrap.servers", stack.bootstrapServers()), registry(), new TopicCatalogue(namespace));
    }

    RegistryConnection registry() {
        return RegistryConnection.to(stack.registryUrl());
    }

    String bootstrapServers() {
        return stack.bootstrapServers();
    }

    @Override
    public void close() {
        stack.close();
    }
}

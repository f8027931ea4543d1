/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.processor.Application;
import io.firstprint.processor.Applications;
import io.firstprint.processor.ProcessorConfig;
import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A namespace of a test whose facts are processed by every application. */
final class ProcessedNamespace {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Contradictions go back to all books after everything else, and digests ask for themselves. */
    private static final List<Application> IN_TURN = List.of(
            Application.BOOKS,
            Application.DETAIL,
            Application.DERIVED,
            Application.BOOKS,
            Application.DETAIL,
            Application.DERIVED,
            Application.DIGESTS,
            Application.DIGESTS,
            Application.DIGESTS);

    private final TestNamespace namespace;
    private final List<ProcessorConfig> configs = new ArrayList<>();

    ProcessedNamespace(TestCluster cluster, int partitions, int instances, Path states) {
        this.namespace = cluster.namespace(partitions);
        for (int i = 1; i <= instances; i++) {
            configs.add(new ProcessorConfig(
                    cluster.bootstrapServers(),
                    Map.of(),
                    cluster.registry(),
                    namespace.topics(),
                    states.resolve(namespace.topics().namespace()).resolve("instance-" + i),
                    "instance-" + i,
                    1,
                    ProcessorConfig.DEFAULT_COMMIT_INTERVAL));
        }
    }

    TopicCatalogue topics() {
        return namespace.topics();
    }

    /** Returns a new writer; the caller closes it. */
    FactWriter newWriter() {
        return namespace.newWriter();
    }

    void write(List<? extends Fact> facts) {
        try (FactWriter writer = namespace.newWriter()) {
            writer.writeInTransaction(facts);
        }
    }

    void writeBytes(String topic, byte[] key, byte @Nullable [] value) {
        try (FactWriter writer = namespace.newWriter()) {
            writer.writeBytes(topic, key, value);
        }
    }

    /**
     * Writes definitions and rules, which have to be known before what they bear on comes, starts the applications, writes the
     * other facts and waits until all of them are processed.
     */
    void process(List<? extends Fact> facts) throws TimeoutException {
        Map<Boolean, List<Fact>> byGround =
                facts.stream().<Fact>map(fact -> fact).collect(Collectors.partitioningBy(this::isKnownBeforehand));
        write(byGround.getOrDefault(true, List.of()));
        List<Applications> running = new ArrayList<>();
        try {
            for (ProcessorConfig config : configs) {
                running.add(Applications.start(config, List.of(Application.values())));
            }
            for (Applications applications : running) {
                applications.awaitRunning(LIMIT);
            }
            write(byGround.getOrDefault(false, List.of()));
            for (Application application : IN_TURN) {
                namespace.awaitProcessed(
                        configs.get(0).running(application).applicationId(), application.facts(namespace.topics()));
            }
        } finally {
            running.forEach(Applications::close);
        }
    }

    private boolean isKnownBeforehand(Fact fact) {
        return Set.of(namespace.topics().definitions(), namespace.topics().rules())
                .contains(fact.topic(namespace.topics()));
    }

    StandingViews views(EventSerdes serdes) {
        return reader(serdes).views(namespace.topics());
    }

    Comparison comparedWith(ProcessedNamespace right, InstantRange range) {
        try (EventSerdes serdes = new EventSerdes(namespace.cluster().registry())) {
            return Comparison.of(reader(serdes), topics(), right.topics(), range);
        }
    }

    private NamespaceReader reader(EventSerdes serdes) {
        return new NamespaceReader(
                Map.of("bootstrap.servers", namespace.cluster().bootstrapServers()), serdes.fields());
    }
}

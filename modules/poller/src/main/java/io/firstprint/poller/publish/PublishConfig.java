/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.topic.TopicCatalogue;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;

/**
 * Where facts go and how long that may take.
 *
 * @param kafka settings of every client: {@code bootstrap.servers}, and those of TLS and SASL
 * @param registry schema registry
 * @param catalogue names of the topics
 * @param transactionTimeout after which the broker gives a writer up and aborts what it has begun. Default
 *     10 s, from 1 s to 15 min
 * @param deliveryTimeout after which a record that no broker took is given up; less than the transaction's.
 *     Default 8 s, from 500 ms
 * @param answerTimeout for everything else that is asked of the cluster: metadata, commit, reading back.
 *     Default 10 s, from 500 ms to 5 min
 */
public record PublishConfig(
        Map<String, String> kafka,
        RegistryConnection registry,
        TopicCatalogue catalogue,
        Duration transactionTimeout,
        Duration deliveryTimeout,
        Duration answerTimeout) {
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(15);
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(5);

    /** @throws IllegalArgumentException if a value is out of range, naming it */
    public PublishConfig {
        kafka = Map.copyOf(kafka);
        if (!kafka.containsKey("bootstrap.servers")) {
            throw new IllegalArgumentException("Expected bootstrap.servers among the Kafka settings, found none");
        }
        check("transactionTimeout", transactionTimeout, Duration.ofSeconds(1), LONGEST_TRANSACTION);
        check("deliveryTimeout", deliveryTimeout, SHORTEST, transactionTimeout);
        check("answerTimeout", answerTimeout, SHORTEST, LONGEST_ANSWER);
    }

    /** Returns a configuration with the default limits. */
    public static PublishConfig to(Map<String, String> kafka, RegistryConnection registry, TopicCatalogue catalogue) {
        return new PublishConfig(
                kafka, registry, catalogue, Duration.ofSeconds(10), Duration.ofSeconds(8), Duration.ofSeconds(10));
    }

    /** Returns the configuration with other names of topics. */
    public PublishConfig naming(TopicCatalogue topics) {
        return new PublishConfig(kafka, registry, topics, transactionTimeout, deliveryTimeout, answerTimeout);
    }

    /** Returns the transactional id of a writer, and of its group: {@code firstprint-poller-trade-FT900}. */
    public String transactionalId(String writer) {
        String namespace = catalogue.namespace();
        return "firstprint-poller-" + namespace.substring(0, namespace.length() - 1) + "-" + writer;
    }

    /** Names the Kafka settings and shows the value of none but the address: some are secrets. */
    @Override
    public String toString() {
        return "PublishConfig[" + kafka.get("bootstrap.servers") + " with " + new TreeSet<>(kafka.keySet()) + ", "
                + registry.url() + ", " + catalogue.namespace() + "]";
    }

    private static void check(String name, Duration found, Duration from, Duration to) {
        if (found.compareTo(from) < 0 || found.compareTo(to) > 0) {
            throw new IllegalArgumentException("Expected " + name + " from " + from + " to " + to + ", found " + found);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.poller.publish.PublishConfig;
import io.firstprint.processor.generation.Generations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which generation of views, shared by every command that computes or reads them. */
public final class GenerationOption {
    @Option(
            names = "--generation",
            paramLabel = "N",
            description = "Generation of views, from 1; by default the one that readers were switched to last.")
    private @Nullable Integer number;

    /** Returns whether one was named; it is kept to, whatever readers are switched to. */
    boolean isNamed() {
        return number != null;
    }

    /** Returns the topics of the generation that is named, or of the first one: without asking a cluster. */
    TopicCatalogue named(ClusterOptions cluster) {
        return cluster.topics().ofGeneration(number == null ? 1 : number);
    }

    /**
     * Returns the topics of the generation.
     *
     * @throws IllegalArgumentException if it is less than 1
     * @throws org.apache.kafka.common.KafkaException if the cluster does not answer
     */
    public TopicCatalogue topics(ClusterOptions cluster) {
        if (isNamed()) {
            return named(cluster);
        }
        try (Generations generations = new Generations(cluster.client(), cluster.registry(), cluster.topics())) {
            return topics(cluster, generations);
        }
    }

    /** Returns the topics of the generation, of which the one that is read is asked of what is open already. */
    TopicCatalogue topics(ClusterOptions cluster, Generations generations) {
        return isNamed() ? named(cluster) : cluster.topics().ofGeneration(generations.current());
    }

    /** Returns where facts are read from, with the topics of the generation. */
    public PublishConfig publishing(ClusterOptions cluster) {
        return cluster.publishing().naming(topics(cluster));
    }
}

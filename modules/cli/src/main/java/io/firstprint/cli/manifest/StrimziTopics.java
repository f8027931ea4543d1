/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.manifest;

import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.events.topic.TopicSpec;
import io.firstprint.yaml.YamlText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Topics as resources of Strimzi's topic operator. */
final class StrimziTopics {
    private final TopicCatalogue topics;
    private final Sizes sizes;

    StrimziTopics(TopicCatalogue topics, Sizes sizes) {
        this.topics = topics;
        this.sizes = sizes;
    }

    /**
     * How large a cluster is.
     *
     * @param partitions of each topic that is partitioned by indicator
     * @param replicas of each partition
     */
    record Sizes(int partitions, int replicas) {}

    String text(String cluster) {
        return YamlText.of(
                topics.all().stream().map(spec -> resource(spec, cluster)).toList());
    }

    private Map<String, Object> resource(TopicSpec spec, String cluster) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("partitions", spec.byIndicator() ? sizes.partitions() : 1);
        body.put("replicas", sizes.replicas());
        Map<String, Object> settings = new TreeMap<>(spec.settings());
        settings.put("min.insync.replicas", Integer.toString(Math.max(1, sizes.replicas() - 1)));
        body.put("config", settings);
        return StrimziResource.of("KafkaTopic", topics.nameOf(spec), cluster, body);
    }
}

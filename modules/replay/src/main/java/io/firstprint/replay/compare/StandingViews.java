/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firstprint.events.serde.EventFields;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.events.topic.TopicSpec;
import io.firstprint.events.topic.TopicSpec.Role;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the topics of views of one namespace say in the end: per topic the last event of each id, withdrawn ones left out,
 * sorted by id. Two runs are equal when these are the same bytes.
 *
 * <p>Headers are not part of it. No view has a field of when it was processed: {@code seenAt} and {@code late} are of
 * facts. So the whole content is compared. It is compared together with the fingerprint of its schema: ids of
 * schemas differ from registry to registry, and the same bytes mean something else under another schema.
 */
public final class StandingViews {
    private final SortedMap<String, SortedMap<String, StandingView>> byTopic;

    private StandingViews(SortedMap<String, SortedMap<String, StandingView>> byTopic) {
        this.byTopic = byTopic;
    }

    /** Returns the views by topic without namespace, {@code alerts.v1}, and id; a topic without any is there too. */
    public SortedMap<String, SortedMap<String, StandingView>> byTopic() {
        return Collections.unmodifiableSortedMap(byTopic);
    }

    /** Returns the views of a topic by id, none where the namespace has no such topic. */
    public SortedMap<String, StandingView> in(String topic) {
        return Collections.unmodifiableSortedMap(byTopic.getOrDefault(topic, Collections.emptySortedMap()));
    }

    /**
     * Returns by topic, without namespace, SHA-256 in hexadecimal over its views in order of id: of each the id, the
     * schema's fingerprint and the content, each after its length in four bytes.
     */
    public SortedMap<String, String> digests() {
        SortedMap<String, String> digests = new TreeMap<>();
        byTopic.forEach((topic, views) -> digests.put(topic, digestOf(views)));
        return digests;
    }

    private static String digestOf(SortedMap<String, StandingView> views) {
        LengthsDigest digest = new LengthsDigest();
        views.forEach((id, view) -> digest.add(id).add(view.schema()).add(view.content()));
        return digest.hex();
    }

    /** Takes records of topics of views one by one, those of a partition in their order. Not for several threads. */
    public static final class Collector {
        private final EventFields decoding;
        private final Map<String, String> suffixes = new HashMap<>();
        private final Map<String, Map<String, byte[]>> last = new HashMap<>();

        /**
         * Creates a collector without records.
         *
         * @param catalogue of the namespace
         * @param decoding stays the caller's, and open as long as the views are used
         */
        public Collector(TopicCatalogue catalogue, EventFields decoding) {
            this.decoding = decoding;
            for (TopicSpec spec : catalogue.all()) {
                if (spec.role() == Role.VIEW) {
                    suffixes.put(catalogue.nameOf(spec), spec.suffix());
                    last.put(spec.suffix(), new HashMap<>());
                }
            }
        }

        /**
         * Takes a record; that of a topic which is none of views of the namespace is ignored. A record without a value
         * leaves nothing of its key, as compaction does.
         *
         * @throws IllegalArgumentException if the record of a view has no key
         */
        public void add(String topic, byte @Nullable [] key, byte @Nullable [] value) {
            @Nullable String suffix = suffixes.get(topic);
            if (suffix == null) {
                return;
            }
            if (key == null) {
                throw new IllegalArgumentException(
                        "Expected views of " + topic + " to have their id as key, found one without a key");
            }
            put(suffix, new String(key, UTF_8), value);
        }

        private void put(String suffix, String id, byte @Nullable [] value) {
            Map<String, byte[]> ofTopic = last.computeIfAbsent(suffix, any -> new HashMap<>());
            if (value == null) {
                ofTopic.remove(id);
            } else {
                ofTopic.put(id, value);
            }
        }

        /**
         * Returns what stands after the records so far; it does not change with further ones.
         *
         * @throws IllegalArgumentException if a record is no event that can be read, naming it
         */
        public StandingViews standing() {
            SortedMap<String, SortedMap<String, StandingView>> byTopic = new TreeMap<>();
            last.forEach((topic, ids) -> {
                SortedMap<String, StandingView> views = new TreeMap<>();
                ids.forEach((id, value) -> {
                    if (!isWithdrawn(topic, id, value)) {
                        views.put(id, new StandingView(topic, id, value, decoding));
                    }
                });
                byTopic.put(topic, views);
            });
            return new StandingViews(byTopic);
        }

        private boolean isWithdrawn(String topic, String id, byte[] value) {
            try {
                return decoding.standingOf(value).withdrawn();
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "Expected a view with the id '" + id + "' in " + topic + ", found: " + e.getMessage(), e);
            }
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.fact;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.events.topic.TopicSpec;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Facts for tests, of which nobody looks at the value. */
public final class MadeUpFacts {
    private MadeUpFacts() {}

    /** Returns the topic of published facts with a suffix. */
    public static TopicSpec topic(String suffix) {
        return TopicCatalogue.published().stream()
                .filter(spec -> spec.suffix().equals(suffix))
                .findFirst()
                .orElseThrow();
    }

    /** Returns a fact of a topic. */
    public static PastFact fact(String suffix, String key, String instant, int partition, long offset) {
        return new PastFact(
                topic(suffix),
                partition,
                offset,
                Instant.parse(instant),
                key.getBytes(UTF_8),
                key.getBytes(UTF_8),
                new RecordHeaders());
    }
}

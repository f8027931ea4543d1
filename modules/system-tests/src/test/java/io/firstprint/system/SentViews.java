/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.views.View;
import io.firstprint.testkit.views.Views;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.awaitility.Awaitility;

/** What a processor has sent, whether committed or not, and whether anything of it was said twice. */
public final class SentViews {
    private static final int MORE = 100;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private SentViews() {}

    /** Returns how many records topics have. */
    public static long count(TestNamespace namespace, List<String> topics) {
        return namespace.ends(topics).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Waits until topics have a hundred records more than now; brokers may come and go meanwhile. */
    public static void awaitMore(TestNamespace namespace, List<String> topics) {
        long sent = count(namespace, topics);
        Awaitility.await("more than " + sent + " views")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(5))
                .ignoreExceptionsInstanceOf(KafkaException.class)
                .untilAsserted(() -> assertThat(count(namespace, topics)).isGreaterThan(sent + MORE));
    }

    /**
     * Returns by topic how many times the same was said twice in a row under one id. Contradictions come back while facts
     * go on, so alerts are marked sooner or later; never is one sent twice.
     */
    public static Map<String, Long> repeated(Views views) {
        Map<String, String> last = new HashMap<>();
        return views.records().stream()
                .filter(view -> view.content().equals(last.put(view.id(), view.content())))
                .collect(Collectors.groupingBy(View::topic, TreeMap::new, Collectors.counting()));
    }
}

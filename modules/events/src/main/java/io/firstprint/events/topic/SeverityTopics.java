/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.topic;

import io.firstprint.domain.rule.Severity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * The topics that hold the alerts of one severity each, for readers that want no others. Each lane has its own, as of
 * all alerts: a reader of committed headlines waits for no transaction of the detail lane.
 */
final class SeverityTopics {
    private static final Map<Severity, TopicSpec> HEADLINE = of("");
    private static final Map<Severity, TopicSpec> DETAIL = of("-detail");

    private SeverityTopics() {}

    private static Map<Severity, TopicSpec> of(String lane) {
        Map<Severity, TopicSpec> topics = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            String suffix = "alerts" + lane + "-" + severity.name().toLowerCase(Locale.ROOT) + ".v1";
            topics.put(severity, Topics.alerts(suffix));
        }
        return Collections.unmodifiableMap(topics);
    }

    static Map<Severity, TopicSpec> of(Lane lane) {
        return lane == Lane.DETAIL ? DETAIL : HEADLINE;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.cli.health.Health;
import io.firstprint.processor.Condition;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a processor's applications come to: as live and as ready as the least of them. */
final class ApplicationHealth {
    private ApplicationHealth() {}

    static Health of(Map<String, Condition> conditions) {
        Map<String, String> parts = new TreeMap<>();
        conditions.forEach((application, condition) ->
                parts.put(application, condition.name().toLowerCase(Locale.ROOT)));
        return new Health(
                !conditions.containsValue(Condition.STOPPED),
                conditions.values().stream().allMatch(condition -> condition == Condition.WORKING),
                parts);
    }
}

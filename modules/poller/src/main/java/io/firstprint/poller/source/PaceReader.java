/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.source;

import io.firstprint.poller.pace.Pace;
import io.firstprint.yaml.Fields;
import io.firstprint.yaml.Problem.Place;
import io.firstprint.yaml.Problems;
import io.firstprint.yaml.YamlNode;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How often a source is asked, where a file says something of it. */
final class PaceReader {
    private static final String MILLIS = "write a number of milliseconds";

    private final Problems problems;

    PaceReader(Problems problems) {
        this.problems = problems;
    }

    /** Returns the pace, the default where nothing is said, or null after noting what is wrong. */
    @Nullable
    Pace read(@Nullable YamlNode node) {
        Pace defaults = Pace.defaults();
        if (node == null) {
            return defaults;
        }
        Fields fields = Fields.of(node, "how often it is asked", problems);
        if (fields == null) {
            return null;
        }
        Place place = fields.place();
        int before = problems.count();
        Duration fast = millis(fields, "fast-ms", defaults.fast());
        Duration slow = millis(fields, "slow-ms", defaults.slow());
        Duration ahead = millis(fields, "before-ms", defaults.before());
        Duration after = millis(fields, "after-ms", defaults.after());
        Duration warmUp = millis(fields, "warm-up-ms", defaults.warmUp());
        Double jitter = or(fields, "jitter", Double::valueOf, defaults.jitter(), "write a part such as 0.1");
        Integer perMinute = or(fields, "per-minute", Integer::valueOf, defaults.perMinute(), "write a number");
        Integer perDay = or(fields, "per-day", Integer::valueOf, defaults.perDay(), "write a number");
        Duration late = millis(fields, "late-after-ms", defaults.lateAfter());
        fields.refuseOthers();
        if (problems.count() > before) {
            return null;
        }
        try {
            return new Pace(fast, slow, ahead, after, warmUp, jitter, perMinute, perDay, late);
        } catch (IllegalArgumentException e) {
            problems.add(place, e.getMessage() + "; correct it");
            return null;
        }
    }

    private static Duration millis(Fields fields, String key, Duration standIn) {
        return or(fields, key, text -> Duration.ofMillis(Long.parseLong(text)), standIn, MILLIS);
    }

    private static <T> T or(Fields fields, String key, Function<String, T> parse, T standIn, String advice) {
        T found = fields.optional(key, parse, advice);
        return found == null ? standIn : found;
    }
}

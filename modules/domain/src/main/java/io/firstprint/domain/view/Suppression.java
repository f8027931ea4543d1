/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.rule.CoolDown;
import io.firstprint.domain.rule.Severity;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why an alert need not be shown. The alert exists all the same.
 *
 * @param reason of what kind
 * @param subscriber to whom; null for everybody
 * @param text one sentence
 */
public record Suppression(Reason reason, @Nullable String subscriber, String text) {

    /** Kinds of reasons. */
    public enum Reason {
        /** The rule fired for the indicator not long before. */
        COOL_DOWN,
        /** A subscriber wants alerts of the rule from a higher severity on. */
        MINIMUM_SEVERITY
    }

    static Suppression coolDown(String rule, Instant earlier, CoolDown coolDown) {
        return new Suppression(
                Reason.COOL_DOWN, null, rule + " fired at " + earlier + " too, within its cool-down of " + coolDown);
    }

    static Suppression below(String subscriber, Severity minimum) {
        return new Suppression(
                Reason.MINIMUM_SEVERITY,
                subscriber,
                subscriber + " wants it from " + minimum.name().toLowerCase(Locale.ROOT) + " on");
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.version;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What of the versions of files is new to a namespace, and why it may not be loaded.
 *
 * @param <V> version
 * @param unknown to be published when nothing is refused, by beginning
 * @param known those that say what holds at their beginning anyway
 * @param refusals a sentence for each reason; nothing may be published when there is one
 */
public record LoadPlan<V extends Versioned<V>>(List<V> unknown, List<V> known, List<String> refusals) {

    /** Copies the lists. */
    public LoadPlan {
        unknown = List.copyOf(unknown);
        known = List.copyOf(known);
        refusals = List.copyOf(refusals);
    }

    /**
     * Compares with what is published.
     *
     * @param wanted the versions of all files
     * @param published what the namespace holds
     * @param observed whether the namespace holds observations, so that nothing may begin in the past any more
     * @param reasons returns why a version does not get along with all others, a sentence for each reason
     * @param <V> version
     */
    public static <V extends Versioned<V>> LoadPlan<V> of(
            List<V> wanted, Versions<V> published, boolean observed, BiFunction<V, Versions<V>, List<String>> reasons) {
        List<V> unknown = new ArrayList<>();
        List<V> known = new ArrayList<>();
        Versions<V> holding = published;
        for (V version : byBeginning(wanted)) {
            // a version that says what holds anyway adds nothing, whenever that was said
            boolean said = holding.holdingBefore(version)
                    .filter(held -> held.saysTheSameAs(version))
                    .isPresent();
            (said ? known : unknown).add(version);
            holding = holding.withAll(List.of(version));
        }
        List<String> refusals = new ArrayList<>(saidTwice(wanted));
        for (V version : unknown) {
            reasons.apply(version, holding).forEach(reason -> refusals.add(version.name() + ": " + reason));
            if (observed) {
                refusePast(version, refusals);
            }
        }
        return new LoadPlan<>(unknown, known, refusals);
    }

    private static <V extends Versioned<V>> List<V> byBeginning(List<V> wanted) {
        return wanted.stream()
                .sorted(Comparator.comparing(Versioned::effectiveFrom))
                .toList();
    }

    private static List<String> saidTwice(List<? extends Versioned<?>> wanted) {
        List<String> seen = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (Versioned<?> version : wanted) {
            String what = version.name() + " from " + version.effectiveFrom();
            if (seen.contains(what)) {
                twice.add("Expected each version of a name once, found " + what
                        + " in several files or definitions; rename one, or give it another effective-from");
            }
            seen.add(what);
        }
        return twice;
    }

    private static void refusePast(Versioned<?> version, List<String> refusals) {
        version.tooEarly()
                .map(text -> version.name() + ": " + text + ", in the file or by --effective-from; the past is open"
                        + " only while the namespace holds no observation")
                .ifPresent(refusals::add);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.whatif;

import io.firstprint.replay.compare.Difference;
import io.firstprint.replay.compare.FieldChange;
import io.firstprint.replay.compare.StandingView;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A view of a release as it was, and as it would have been.
 *
 * @param original null where it was not said
 * @param other null where it would not have been said
 * @param changes fields that would have been other, of what was said and would have been said
 */
public record ViewOutcome(
        @Nullable StandingView original, @Nullable StandingView other, List<FieldChange> changes) {
    /** Which version of a rule it was tells nothing: a rule of a file is always another version. */
    private static final String RULE_VERSION = "ruleVersion";

    /** What a what-if does to a view. */
    public enum Kind {
        /** It would have been said and was not. */
        GAINED,
        /** It was said and would not have been. */
        LOST,
        /** It would have said something else. */
        CHANGED,
        /** It would have been the same. */
        SAME
    }

    /** Copies the list. */
    public ViewOutcome {
        changes = List.copyOf(changes);
    }

    static ViewOutcome of(@Nullable StandingView original, @Nullable StandingView other) {
        List<FieldChange> changes = original == null || other == null || original.saysWhat(other)
                ? List.of()
                : new Difference(original, other)
                        .fields().stream()
                                .filter(change -> !change.path().equals(RULE_VERSION))
                                .toList();
        return new ViewOutcome(original, other, changes);
    }

    /** Returns what the what-if does to it. */
    public Kind kind() {
        if (original == null) {
            return Kind.GAINED;
        }
        if (other == null) {
            return Kind.LOST;
        }
        return changes.isEmpty() ? Kind.SAME : Kind.CHANGED;
    }

    /** Returns what was said, or would have been where nothing was. */
    public StandingView view() {
        return original == null ? Objects.requireNonNull(other) : original;
    }
}

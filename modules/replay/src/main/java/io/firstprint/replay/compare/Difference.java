/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view that two namespaces do not say alike.
 *
 * @param left what the left one says, null where it says nothing under that id
 * @param right what the right one says, null where it says nothing under that id
 */
public record Difference(
        @Nullable StandingView left, @Nullable StandingView right) {

    /** Where a view is to be found. */
    public enum Kind {
        /** Only the left namespace says it. */
        ONLY_LEFT,
        /** Only the right namespace says it. */
        ONLY_RIGHT,
        /** Both say it, and not the same of it. */
        CHANGED
    }

    /** @throws IllegalArgumentException if neither says it, or the two are not of one topic and id */
    public Difference {
        if (left == null && right == null) {
            throw new IllegalArgumentException("Expected a view on one side at least, found none");
        }
        if (left != null && right != null && !left.toString().equals(right.toString())) {
            throw new IllegalArgumentException("Expected views of one id, found " + left + " and " + right);
        }
    }

    /** Returns on which side it is. */
    public Kind kind() {
        if (left == null) {
            return Kind.ONLY_RIGHT;
        }
        return right == null ? Kind.ONLY_LEFT : Kind.CHANGED;
    }

    /** Returns the view of one side, the left one where there are two. */
    public StandingView view() {
        if (left != null) {
            return left;
        }
        if (right != null) {
            return right;
        }
        throw new IllegalStateException("Expected a view on one side, found none");
    }

    /** Returns the topic without its namespace: {@code alerts.v1}. */
    public String topic() {
        return view().topic();
    }

    /** Returns the event's id. */
    public String id() {
        return view().id();
    }

    /**
     * Returns the fields that differ, in order of the schema. Empty where one side says nothing, and where the two were
     * written with different schemas and yet say the same.
     */
    public List<FieldChange> fields() {
        return left == null || right == null ? List.of() : FieldChange.between(left.fields(), right.fields());
    }
}

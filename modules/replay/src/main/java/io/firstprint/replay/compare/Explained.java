/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A difference and why it is one.
 *
 * @param difference what is not the same
 * @param cause the first that applies
 * @param evidence what shows the cause, in words; empty where the cause says it all
 */
public record Explained(Difference difference, Cause cause, String evidence) {
    private static final int SHOWN_FIELDS = 8;

    /**
     * Returns the difference on one line:
     * {@code alerts.v1 <id> <indicator> <period>: severity: HIGH -> MEDIUM; headline: ...}.
     */
    @Override
    public String toString() {
        String subject = ViewSubject.of(difference.view()).inWords();
        boolean inId = difference.id().equals(subject.replace(' ', '/'));
        return difference.topic() + " " + difference.id() + (inId ? "" : " " + subject) + ": " + what();
    }

    private String what() {
        return switch (difference.kind()) {
            case ONLY_LEFT -> "only left";
            case ONLY_RIGHT -> "only right";
            case CHANGED -> changes(difference.fields());
        };
    }

    private static String changes(List<FieldChange> fields) {
        if (fields.isEmpty()) {
            return "the same fields, written with different schemas";
        }
        String first =
                fields.stream().limit(SHOWN_FIELDS).map(FieldChange::toString).collect(Collectors.joining("; "));
        return fields.size() > SHOWN_FIELDS
                ? first + "; and " + (fields.size() - SHOWN_FIELDS) + " more fields"
                : first;
    }
}

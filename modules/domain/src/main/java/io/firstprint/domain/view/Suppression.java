/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

/**
 * Why an alert need not be shown. The alert exists all the same.
 *
 * @param reason of what kind
 * @param text one sentence
 */
public record Suppression(Reason reason, String text) {

    /** Kinds of reasons. */
    public enum Reason {
        /** The rule fired for the indicator not long before. */
        COOL_DOWN
    }
}

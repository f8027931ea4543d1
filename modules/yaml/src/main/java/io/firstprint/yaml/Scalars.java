/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.yaml;

/** Values that a text may stand for. */
public final class Scalars {
    private Scalars() {}

    /**
     * Returns what {@code true} and {@code false} say.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("Expected true or false, found '" + text + "'");
        }
        return text.equals("true");
    }
}

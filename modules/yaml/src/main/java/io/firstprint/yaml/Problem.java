/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.yaml;

import java.util.Comparator;

/**
 * What is wrong in a file, and where.
 *
 * @param place where it stands
 * @param message what was expected, what was found, what to do
 */
public record Problem(Place place, String message) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::place).thenComparing(Problem::message);

    /** Returns one in the usual words. */
    public static Problem of(Place place, String expected, String found, String advice) {
        return new Problem(place, "Expected " + expected + ", found " + found + "; " + advice);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** Returns {@code line 3, column 5: Expected ..., found ...; ...}. */
    @Override
    public String toString() {
        return place + ": " + message;
    }

    /**
     * A place in a file.
     *
     * @param line from 1
     * @param column from 1
     */
    public record Place(int line, int column) implements Comparable<Place> {
        /** Where a file begins. */
        public static final Place START = new Place(1, 1);

        private static final Comparator<Place> ORDER =
                Comparator.comparingInt(Place::line).thenComparingInt(Place::column);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return "line " + line + ", column " + column;
        }
    }
}

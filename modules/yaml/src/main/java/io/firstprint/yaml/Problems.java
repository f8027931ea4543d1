/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.yaml;

import io.firstprint.yaml.Problem.Place;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All that is wrong in a file, in its order, each once. */
public final class Problems {
    private static final int QUOTED_LENGTH = 80;

    private final SortedSet<Problem> found = new TreeSet<>();

    /** Notes a problem in words of its own. */
    public void add(Place place, String message) {
        found.add(new Problem(place, message));
    }

    /** Notes a problem in the usual words. */
    public void add(Place place, String expected, String found, String advice) {
        this.found.add(Problem.of(place, expected, found, advice));
    }

    /** Returns all of them, in the order of the file. */
    public List<Problem> all() {
        return List.copyOf(found);
    }

    /** Returns how many there are. */
    public int count() {
        return found.size();
    }

    /** Returns what the text says, or null after noting why it says nothing. */
    public <T> @Nullable T parsed(YamlNode.Text text, Function<String, T> parse, String advice) {
        try {
            return parse.apply(text.value());
        } catch (DateTimeParseException e) {
            add(text.place(), "an instant such as 2026-03-01T13:30:00Z", quoted(text.value()), advice);
        } catch (IllegalArgumentException e) {
            add(text.place(), e.getMessage() + "; " + advice);
        }
        return null;
    }

    /** Returns offending text as it may stand in a message: short, on one line. */
    public static String quoted(String text) {
        String shortened = text.length() > QUOTED_LENGTH ? text.substring(0, QUOTED_LENGTH) + "..." : text;
        return "'" + shortened.replaceAll("\\p{Cntrl}", "?") + "'";
    }
}

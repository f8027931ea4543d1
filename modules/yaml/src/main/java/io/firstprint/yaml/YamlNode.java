/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.yaml;

import io.firstprint.yaml.Problem.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in a YAML file, with its place. Text stays text: a code keeps its zeros, and NO is Norway. */
public sealed interface YamlNode {
    /** Returns where it begins. */
    Place place();

    /** Returns what people call it in a message. */
    String shown();

    /**
     * A text.
     *
     * @param place where it begins
     * @param value what it says, without spaces around
     * @param written how that stands in the file, null for a text that was made of another
     */
    record Text(Place place, String value, @Nullable SourceText written) implements YamlNode {

        /** Makes a text of another. */
        public Text(Place place, String value) {
            this(place, value, null);
        }

        /** Returns the place of a character of the value, counted from 0. */
        public Place placeOf(int offset) {
            return written == null ? place : written.placeOf(value, offset, place);
        }

        @Override
        public String shown() {
            return value.isEmpty() ? "nothing" : Problems.quoted(value);
        }
    }

    /** A list. */
    record Listing(Place place, List<YamlNode> items) implements YamlNode {
        @Override
        public String shown() {
            return "a list";
        }
    }

    /** Keys with values. */
    record Mapping(Place place, List<Entry> entries) implements YamlNode {
        @Override
        public String shown() {
            return "keys with values";
        }
    }

    /** A key with its value. */
    record Entry(Text key, YamlNode value) {}
}

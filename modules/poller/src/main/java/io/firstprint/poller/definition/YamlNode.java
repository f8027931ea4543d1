/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.definition;

import io.firstprint.poller.definition.Problem.Place;
import java.util.List;

/** What stands in a YAML file, with its place. Text stays text: a code keeps its zeros, and NO is Norway. */
sealed interface YamlNode {
    Place place();

    /** Returns what people call it in a message. */
    String shown();

    record Text(Place place, String value) implements YamlNode {
        @Override
        public String shown() {
            return value.isEmpty() ? "nothing" : Problems.quoted(value);
        }
    }

    record Listing(Place place, List<YamlNode> items) implements YamlNode {
        @Override
        public String shown() {
            return "a list";
        }
    }

    record Mapping(Place place, List<Entry> entries) implements YamlNode {
        @Override
        public String shown() {
            return "keys with values";
        }
    }

    record Entry(Text key, YamlNode value) {}
}

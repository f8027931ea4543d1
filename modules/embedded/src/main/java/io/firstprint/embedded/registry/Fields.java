/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of a JSON object, each read as the type that is expected of it. */
record Fields(Map<?, ?> members) {
    List<String> names() {
        return members.keySet().stream().map(String::valueOf).toList();
    }

    Optional<String> optionalText(String name) {
        return Optional.ofNullable(members.get(name)).map(Object::toString);
    }

    String text(String name) throws IOException {
        return optionalText(name).orElseThrow(() -> unexpected("a text", name));
    }

    int number(String name) throws IOException {
        if (members.get(name) instanceof Integer number) {
            return number;
        }
        throw unexpected("a whole number", name);
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(members.get(name));
    }

    Fields object(String name) throws IOException {
        if (members.get(name) instanceof Map<?, ?> object) {
            return new Fields(object);
        }
        throw unexpected("an object", name);
    }

    private IOException unexpected(String expected, String name) {
        return new IOException("Expected %s as '%s', found %s".formatted(expected, name, members.get(name)));
    }
}

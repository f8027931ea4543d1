/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.health;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a process does.
 *
 * @param live whether it may still do its work; a process that is not is to be started anew
 * @param ready whether it does its work, or stands by to take it over
 * @param parts words on each part, by its name
 */
public record Health(boolean live, boolean ready, Map<String, String> parts) {
    public Health {
        parts = new TreeMap<>(parts);
    }

    /** Returns that of a process that checks what it needs: live, not ready. */
    public static Health starting() {
        return new Health(true, false, Map.of("process", "starting"));
    }
}

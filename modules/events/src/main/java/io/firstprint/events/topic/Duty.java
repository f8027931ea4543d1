/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.topic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a principal is there to do; {@link Rights} says what it may do for that, and nothing more. */
public enum Duty {
    /** Publishes what publishers say: observations, consensus, schedule, notices, archived bytes. */
    POLLER,
    /** Loads rules and definitions, rules on what is in quarantine, ends the wait for a part. */
    OPERATOR,
    /** Processes facts into views. */
    PROCESSOR,
    /** Plays the past into topics of its own, and compares. */
    REPLAY,
    /** Reads views. */
    DESK;

    /** Returns the duty of a name in small letters, empty where there is none. */
    public static Optional<Duty> named(String name) {
        return Arrays.stream(values())
                .filter(duty -> duty.toString().equals(name))
                .findFirst();
    }

    /** Returns all names. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Duty::toString).toList();
    }

    /** Returns the name in small letters. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

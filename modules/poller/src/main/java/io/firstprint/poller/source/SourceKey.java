/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A user's key for a source. Never shown: whoever prints this prints stars. */
public final class SourceKey {
    private static final int LONGEST = 4_096;

    private final String value;

    private SourceKey(String value) {
        this.value = value;
    }

    /**
     * Returns the key in an environment variable.
     *
     * @param environment what variables say; null where one is not set
     * @throws IllegalArgumentException if there is none
     */
    static SourceKey ofVariable(String name, Function<String, @Nullable String> environment) {
        String found = environment.apply(name);
        if (found == null || found.isBlank()) {
            throw new IllegalArgumentException("Expected the key in the environment variable " + name + ", found "
                    + (found == null ? "none" : "nothing in it"));
        }
        return checked(found, "the environment variable " + name);
    }

    /**
     * Returns the key in a file, its only line.
     *
     * @throws IllegalArgumentException if there is none
     */
    static SourceKey ofFile(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                throw new IllegalArgumentException("Expected one key in the file " + file + ", found more");
            }
            return checked(Files.readString(file), "the file " + file);
        } catch (IOException e) {
            throw new IllegalArgumentException("Expected a readable file with a key at " + file + ", found none", e);
        }
    }

    private static SourceKey checked(String text, String place) {
        String key = text.strip();
        if (key.isEmpty() || key.length() > LONGEST || key.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new IllegalArgumentException("Expected one key of printable characters in " + place
                    + ", found something else of " + key.length() + " characters");
        }
        return new SourceKey(key);
    }

    /** Returns the key itself, to be sent and not to be shown. */
    String value() {
        return value;
    }

    @Override
    public String toString() {
        return "***";
    }
}

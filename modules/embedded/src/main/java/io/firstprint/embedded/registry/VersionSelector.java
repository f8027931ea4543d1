/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import java.util.List;
import java.util.OptionalInt;

/**
 * Which version of a subject a request means.
 *
 * @param number empty for the latest
 */
record VersionSelector(OptionalInt number) {
    /**
     * Reads {@code latest}, its alias {@code -1}, or a number from 1.
     *
     * @throws RegistryException 42202 otherwise
     */
    static VersionSelector parse(String text) {
        if (text.equals("latest") || text.equals("-1")) {
            return new VersionSelector(OptionalInt.empty());
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1) {
                return new VersionSelector(OptionalInt.of(number));
            }
        } catch (NumberFormatException notANumber) {
            throw RegistryException.invalidVersion(text);
        }
        throw RegistryException.invalidVersion(text);
    }

    boolean isLatest() {
        return number.isEmpty();
    }

    /**
     * The version meant.
     *
     * @param versions of one subject, in order
     * @throws RegistryException 40402 if it is not among them
     */
    SchemaVersion in(List<SchemaVersion> versions) {
        return versions.stream()
                .filter(version -> isLatest() || version.version() == number.getAsInt())
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> RegistryException.versionNotFound(toString()));
    }

    @Override
    public String toString() {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "latest";
    }
}

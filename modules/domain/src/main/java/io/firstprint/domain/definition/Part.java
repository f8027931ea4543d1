/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.definition;

import io.firstprint.domain.release.ReleaseId;
import java.util.List;

/**
 * A part of every release of a programme.
 *
 * @param publisher {@code CENSUS-BEA}
 * @param programme {@code FT900}
 * @param name {@code headline}
 */
public record Part(String publisher, String programme, String name) {

    /**
     * Reads {@code CENSUS-BEA/FT900/headline}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static Part parse(String text) {
        String[] names = text.split("/", -1);
        if (names.length != 3 || List.of(names).contains("")) {
            throw new IllegalArgumentException(
                    "Expected a part such as CENSUS-BEA/FT900/headline, found '" + text + "'");
        }
        return new Part(names[0], names[1], names[2]);
    }

    /** Returns whether a part of a release is this one. */
    public boolean isOf(ReleaseId release, String part) {
        return publisher.equals(release.publisher()) && programme.equals(release.programme()) && name.equals(part);
    }

    /** Returns the text form that {@link #parse} reads back. */
    @Override
    public String toString() {
        return publisher + "/" + programme + "/" + name;
    }
}

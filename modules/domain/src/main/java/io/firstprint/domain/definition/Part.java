/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.definition;

import io.firstprint.domain.release.ReleaseId;

/**
 * A part of every release of a programme.
 *
 * @param publisher {@code CENSUS-BEA}
 * @param programme {@code FT900}
 * @param name {@code headline}
 */
public record Part(String publisher, String programme, String name) {

    /** Returns whether a part of a release is this one. */
    public boolean isOf(ReleaseId release, String part) {
        return publisher.equals(release.publisher()) && programme.equals(release.programme()) && name.equals(part);
    }

    /** Returns {@code CENSUS-BEA/FT900/headline}. */
    @Override
    public String toString() {
        return publisher + "/" + programme + "/" + name;
    }
}

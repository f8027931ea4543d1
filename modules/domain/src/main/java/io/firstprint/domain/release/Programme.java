/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.release;

import io.firstprint.domain.period.ReferencePeriod;

/**
 * A report that a publisher issues again and again: {@code CENSUS-BEA/FT900}.
 *
 * @param publisher agency, or agencies that publish jointly
 * @param name the report: {@code FT900}, {@code ADVANCE-GOODS}
 */
public record Programme(String publisher, String name) {

    /** @throws IllegalArgumentException if publisher or name is not a name of capital letters and digits */
    public Programme {
        ReleaseId.checkName(publisher);
        ReleaseId.checkName(name);
    }

    /**
     * Reads {@code CENSUS-BEA/FT900}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static Programme parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("Expected a programme such as CENSUS-BEA/FT900, found '" + text + "'");
        }
        return new Programme(parts[0], parts[1]);
    }

    /** Returns the programme that a release is one of. */
    public static Programme of(ReleaseId release) {
        return new Programme(release.publisher(), release.programme());
    }

    /** Returns its release about a period. */
    public ReleaseId release(ReferencePeriod period) {
        return new ReleaseId(publisher, name, period);
    }

    /** Returns whether a release is one of it. */
    public boolean has(ReleaseId release) {
        return release.programme().equals(name) && release.publisher().equals(publisher);
    }

    /** Returns the text form that {@link #parse} reads back. */
    @Override
    public String toString() {
        return publisher + "/" + name;
    }
}

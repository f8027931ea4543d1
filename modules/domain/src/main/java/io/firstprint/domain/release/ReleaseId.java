/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.release;

import io.firstprint.domain.period.ReferencePeriod;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which act of publication: {@code CENSUS-BEA/FT900/2025-11}.
 *
 * <p>The identity has no date, so it survives a postponement.
 *
 * @param publisher agency, or agencies that publish jointly
 * @param programme the publisher's report: {@code FT900}, {@code ADVANCE-GOODS}
 * @param referencePeriod the newest period that the report is about
 */
public record ReleaseId(String publisher, String programme, ReferencePeriod referencePeriod)
        implements Comparable<ReleaseId> {
    private static final Pattern NAME = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");
    private static final Comparator<ReleaseId> ORDER = Comparator.comparing(ReleaseId::publisher)
            .thenComparing(ReleaseId::programme)
            .thenComparing(release -> release.referencePeriod.frequency())
            .thenComparing(release -> release.referencePeriod.ordinal());

    /** @throws IllegalArgumentException if publisher or programme is not a name of capital letters and digits */
    public ReleaseId {
        for (String name : List.of(publisher, programme)) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "Expected a name of capital letters, digits and '-' such as FT900, found '" + name + "'");
            }
        }
    }

    /**
     * Reads {@code CENSUS-BEA/FT900/2025-11}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static ReleaseId parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException(
                    "Expected a release such as CENSUS-BEA/FT900/2025-11, found '" + text + "'");
        }
        return new ReleaseId(parts[0], parts[1], ReferencePeriod.parse(parts[2]));
    }

    @Override
    public int compareTo(ReleaseId other) {
        return ORDER.compare(this, other);
    }

    /** Returns the text form that {@link #parse} reads back. */
    @Override
    public String toString() {
        return publisher + "/" + programme + "/" + referencePeriod;
    }
}

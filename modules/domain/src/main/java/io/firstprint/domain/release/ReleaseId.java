/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.release;

import io.firstprint.domain.period.ReferencePeriod;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

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
    private static final int LONGEST_NAME = 40;
    private static final Comparator<ReleaseId> ORDER = Comparator.comparing(ReleaseId::publisher)
            .thenComparing(ReleaseId::programme)
            .thenComparing(release -> release.referencePeriod.frequency())
            .thenComparing(release -> release.referencePeriod.ordinal());

    /** @throws IllegalArgumentException if publisher or programme is not a name of capital letters and digits */
    public ReleaseId {
        checkName(publisher);
        checkName(programme);
    }

    static void checkName(String name) {
        boolean valid = !name.isEmpty() && name.length() <= LONGEST_NAME && name.charAt(0) != '-';
        for (int i = 0; valid && i < name.length(); i++) {
            char c = name.charAt(i);
            valid = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        }
        if (!valid) {
            throw new IllegalArgumentException(
                    "Expected a name of capital letters, digits and '-' such as FT900, found '" + name + "'");
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

    /** Looked up for every reading that is restored, where a record's generated method is not compiled into it. */
    @Override
    public int hashCode() {
        return (publisher.hashCode() * 31 + programme.hashCode()) * 31 + referencePeriod.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ReleaseId that
                        && referencePeriod.equals(that.referencePeriod)
                        && programme.equals(that.programme)
                        && publisher.equals(that.publisher));
    }

    /** Returns the text form that {@link #parse} reads back. */
    @Override
    public String toString() {
        return publisher + "/" + programme + "/" + referencePeriod;
    }

    /** Returns whether another release is of the same programme of the same publisher; each is of its own. */
    public boolean isOfProgrammeOf(ReleaseId other) {
        return programme.equals(other.programme) && publisher.equals(other.publisher);
    }
}

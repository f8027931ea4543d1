/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.period;

/** How often an indicator has a value. Codes are those of SDMX. */
public enum Frequency {
    /** Monthly, {@code 2026-05}. */
    MONTHLY("M", 12),
    /** Quarterly, {@code 2026-Q2}. */
    QUARTERLY("Q", 4),
    /** Annual, {@code 2026}. */
    ANNUAL("A", 1);

    private final String code;
    private final int perYear;

    Frequency(String code, int perYear) {
        this.code = code;
        this.perYear = perYear;
    }

    /** Returns the SDMX code: {@code M}, {@code Q} or {@code A}. */
    public String code() {
        return code;
    }

    /** Returns how many periods make a year. */
    public int perYear() {
        return perYear;
    }
}

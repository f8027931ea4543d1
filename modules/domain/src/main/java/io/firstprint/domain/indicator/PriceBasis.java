/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.indicator;

/** At whose prices a figure is counted. */
public enum PriceBasis {
    /** Prices of the period itself. */
    NOMINAL,
    /** Chained prices of a base year; components do not add up. */
    REAL,
    /** Does not apply. Text form {@code -}. */
    NONE
}

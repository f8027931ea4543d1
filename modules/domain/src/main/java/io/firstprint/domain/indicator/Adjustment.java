/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.indicator;

/** Whether the publisher took out the season. */
public enum Adjustment {
    /** Seasonally adjusted. */
    SA,
    /** Not adjusted. */
    NSA,
    /** Adjusted for working days only. */
    WDA,
    /** Does not apply. Text form {@code -}. */
    NONE
}

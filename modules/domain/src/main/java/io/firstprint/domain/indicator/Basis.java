/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.indicator;

/** By whose rules trade is counted. */
public enum Basis {
    /** Balance of payments: change of ownership; the only basis on which services exist. */
    BOP,
    /** Customs documents; "Census basis" in texts on the United States. */
    CUSTOMS,
    /** Does not apply. Text form {@code -}. */
    NONE
}

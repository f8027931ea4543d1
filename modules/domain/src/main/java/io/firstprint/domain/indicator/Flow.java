/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.indicator;

/** Which side of trade a figure counts. */
public enum Flow {
    /** Sold abroad; zero or more. */
    EXPORTS,
    /** Bought abroad; zero or more. */
    IMPORTS,
    /** Exports minus imports: negative for a deficit. */
    BALANCE,
    /** Does not apply: a figure that moves with trade, such as a nowcast. Text form {@code -}. */
    NONE
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.topic;

/** A way that observations take, so that one does not hold up the other. */
public enum Lane {
    /** What desks wait for: small and urgent. */
    HEADLINE,
    /** Commodities, countries and end uses: many rows. */
    DETAIL
}

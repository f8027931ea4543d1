/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.lead;

/** How a poller stands in the group of those that would have a lease. */
public enum Standing {
    /** Not in the group, not yet, or out of touch with Kafka. */
    UNKNOWN,
    /** Another one has the lease. */
    STANDING_BY,
    /** This one has it. */
    HELD
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import io.firstprint.domain.release.EventInstant;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.events.v1.ScheduleStatus;

/** Facts of the topic of the schedule. */
public final class ScheduleMapping {
    private ScheduleMapping() {}

    /** Returns the event of a fact. */
    public static io.firstprint.events.v1.ScheduledRelease toEvent(ScheduledRelease fact) {
        return new io.firstprint.events.v1.ScheduledRelease(
                AmountMapping.toEvent(fact.release()),
                fact.instant(),
                fact.seenAt(),
                ScheduleStatus.valueOf(fact.status().name()));
    }

    /**
     * Returns the fact of an event.
     *
     * @throws IllegalArgumentException if the event breaks the contract, saying where
     */
    public static ScheduledRelease fromEvent(io.firstprint.events.v1.ScheduledRelease event) {
        return new ScheduledRelease(
                AmountMapping.fromEvent(event.getRelease()),
                EventInstant.checked(event.getInstant(), "an instant"),
                EventInstant.checked(event.getSeenAt(), "seenAt"),
                ScheduledRelease.Status.valueOf(event.getStatus().name()));
    }
}

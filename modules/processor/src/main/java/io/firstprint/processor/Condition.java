/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import org.apache.kafka.streams.KafkaStreams;

/** How an application does, as it is told to who looks after its process. */
public enum Condition {
    /** It has not asked for its share of the work yet. */
    STARTING,
    /** It is being given its share, or reads the facts of its books again: it works, but not yet on what is new. */
    RESTORING,
    /** It processes what comes. */
    WORKING,
    /** It stopped for good. */
    STOPPED;

    static Condition of(KafkaStreams.State state) {
        return switch (state) {
            case CREATED -> STARTING;
            case REBALANCING -> RESTORING;
            case RUNNING -> WORKING;
            case PENDING_SHUTDOWN, NOT_RUNNING, PENDING_ERROR, ERROR -> STOPPED;
        };
    }
}

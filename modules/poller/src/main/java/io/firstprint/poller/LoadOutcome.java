/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.poller.format.RejectionReason;

/** What came of loading a file of facts. */
public sealed interface LoadOutcome {

    /** Returns one line for people. */
    String message();

    /** Returns whether the file could be used. */
    default boolean isLoaded() {
        return this instanceof Loaded;
    }

    /**
     * The facts that were not known are published, in one transaction.
     *
     * @param published how many were new
     * @param known how many were published before
     */
    record Loaded(int published, int known) implements LoadOutcome {
        @Override
        public String message() {
            return "Published " + published + " new facts, " + known + " were known";
        }
    }

    /** The file cannot be used; its bytes are kept as a dead letter. */
    record Rejected(RejectionReason reason, String message) implements LoadOutcome {}

    /** Kafka or the schema registry could not be reached or refused; nothing of the file was published. */
    record Failed(String message) implements LoadOutcome {}
}

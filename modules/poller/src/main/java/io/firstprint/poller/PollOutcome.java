/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.poller.format.RejectionReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What came of one round for one series. */
public sealed interface PollOutcome {

    /** Returns one line for people. */
    String message();

    /**
     * A release or a snapshot was published, in one transaction.
     *
     * @param fact what is known now and was not before
     * @param timings when it happened
     */
    record Published(ObservationSet fact, Timings timings) implements PollOutcome {
        @Override
        public String message() {
            return String.format(
                    Locale.ROOT,
                    "Published %s: %d values of %s, as of %s, %.1f ms after the last byte",
                    fact.release() == null ? "a snapshot" : fact.release(),
                    fact.observations().size(),
                    fact.indicator(),
                    fact.instant(),
                    timings.toPublish().toNanos() / 1e6);
        }
    }

    /** Everything that the publisher serves is published already. */
    record NothingNew() implements PollOutcome {
        @Override
        public String message() {
            return "Nothing new";
        }
    }

    /** There are figures that may not be published before an instant. */
    record Held(Instant until, String message) implements PollOutcome {}

    /** The publisher's bytes cannot be used; they are kept as a dead letter. */
    record Rejected(RejectionReason reason, String message) implements PollOutcome {}

    /** The publisher gave no usable answer. */
    record Unreachable(String message) implements PollOutcome {}

    /** Kafka or the schema registry could not be reached or refused; the next round tries again. */
    record Failed(String message) implements PollOutcome {}

    /** Another poller took over; further rounds are of no use. */
    record Fenced(String message) implements PollOutcome {}

    /**
     * Readings of {@link System#nanoTime} in this process.
     *
     * @param completedNanos when the last byte had arrived
     * @param publishedNanos when the transaction was committed
     */
    record Timings(long completedNanos, long publishedNanos) {
        /** Returns how long it took from the bytes to the committed facts. */
        public Duration toPublish() {
            return Duration.ofNanos(publishedNanos - completedNanos);
        }
    }
}

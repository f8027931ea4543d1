/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.events.record.TraceParent;
import io.firstprint.poller.format.RejectionReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** What came of asking one source once. */
public sealed interface PollOutcome {

    /** Returns one line for people. */
    String message();

    /** Returns whether the source gave something that could be used, if it was nothing new. */
    default boolean isUsable() {
        return this instanceof Published || this instanceof NothingNew || this instanceof Held;
    }

    /**
     * A release, a snapshot, forecasts or release dates were published.
     *
     * @param facts observations that are known now and were not before
     * @param forecasts how many forecasts were new
     * @param scheduled how many release dates were new
     * @param timings when it happened
     * @param trace that began with the answer, and goes with all that follows from it
     */
    record Published(List<ObservationSet> facts, int forecasts, int scheduled, Timings timings, TraceParent trace)
            implements PollOutcome {

        public Published {
            facts = List.copyOf(facts);
        }

        @Override
        public String message() {
            return String.format(
                    Locale.ROOT,
                    "Published %s, %.1f ms after the last byte, trace %s",
                    what(),
                    timings.toPublish().toNanos() / 1e6,
                    trace.traceId());
        }

        private String what() {
            String counts = (forecasts == 0 ? "" : forecasts + " forecasts, ")
                    + (scheduled == 0 ? "" : scheduled + " release dates, ");
            if (facts.isEmpty()) {
                return counts.substring(0, counts.length() - 2);
            }
            ObservationSet first = facts.get(0);
            int values = facts.stream().mapToInt(ObservationSet::size).sum();
            return counts + acts() + ": " + values + " values of "
                    + (facts.size() == 1 ? first.indicator().toString() : facts.size() + " indicators") + ", as of "
                    + first.instant();
        }

        private String acts() {
            String releases = facts.stream()
                    .map(ObservationSet::release)
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            return releases.isEmpty() ? (facts.size() == 1 ? "a snapshot" : "snapshots") : releases;
        }
    }

    /** Everything that the source serves is published already, or it serves nothing yet. */
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

    /** The publisher asks not to be asked for a while. */
    record Throttled(Duration pause, String message) implements PollOutcome {}

    /** The budget of requests is used up for now. */
    record OutOfBudget() implements PollOutcome {
        @Override
        public String message() {
            return "The budget of requests is used up for now";
        }
    }

    /** Kafka or the schema registry could not be reached or refused; the next round tries again. */
    record Failed(String message) implements PollOutcome {}

    /** Another poller took over; further rounds are of no use. */
    record Fenced(String message) implements PollOutcome {}

    /**
     * Readings of {@link System#nanoTime} in this process.
     *
     * @param firstByteNanos when the first byte had arrived
     * @param completedNanos when the last byte had arrived
     * @param publishedNanos when the transaction was committed
     */
    record Timings(long firstByteNanos, long completedNanos, long publishedNanos) {
        /** Returns how long it took from the last byte to the committed facts. */
        public Duration toPublish() {
            return Duration.ofNanos(publishedNanos - completedNanos);
        }

        /** Returns how long it took from the first byte to the committed facts. */
        public Duration fromFirstByte() {
            return Duration.ofNanos(publishedNanos - firstByteNanos);
        }
    }
}

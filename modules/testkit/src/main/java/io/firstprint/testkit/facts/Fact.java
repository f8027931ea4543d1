/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.facts;

import io.firstprint.domain.book.Consensus;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A fact of either topic that books are made from. */
public sealed interface Fact {

    /** Returns the record's key. */
    String key();

    /** Returns the instant that is the record's timestamp. */
    Instant instant();

    /** Returns the topic that it belongs to. */
    String topic(TopicCatalogue topics);

    /** Returns the partition that it has to go to, or null where its key decides. */
    default @Nullable Integer partition() {
        return null;
    }

    /** Returns the record's value. */
    byte[] encoded(TopicCatalogue topics, EventSerdes serdes);

    /**
     * Figures or a completion marker.
     *
     * @param content the record
     */
    record Observed(ObservationRecord content) implements Fact {
        @Override
        public String key() {
            return content.key();
        }

        @Override
        public Instant instant() {
            return content.instant();
        }

        @Override
        public String topic(TopicCatalogue topics) {
            return topics.observations();
        }

        @Override
        public @Nullable Integer partition() {
            return content instanceof ObservationRecord.Completion marker ? marker.partition() : null;
        }

        @Override
        public byte[] encoded(TopicCatalogue topics, EventSerdes serdes) {
            return serdes.observations().serialize(topics.observations(), content);
        }
    }

    /**
     * A provider's expectation.
     *
     * @param content the fact
     */
    record Expected(Consensus content) implements Fact {
        @Override
        public String key() {
            return content.indicator().toString();
        }

        @Override
        public Instant instant() {
            return content.asOf();
        }

        @Override
        public String topic(TopicCatalogue topics) {
            return topics.consensus();
        }

        @Override
        public byte[] encoded(TopicCatalogue topics, EventSerdes serdes) {
            return serdes.consensus().serialize(topics.consensus(), content);
        }
    }
}

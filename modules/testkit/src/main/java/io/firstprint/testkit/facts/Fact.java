/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.facts;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A fact of a topic that books are made from. */
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
     * @param lane which way it takes
     */
    record Observed(ObservationRecord content, Lane lane) implements Fact {
        /** Creates a fact of the headline lane. */
        public Observed(ObservationRecord content) {
            this(content, Lane.HEADLINE);
        }

        /** Returns the fact in the detail lane. */
        public Observed inDetail() {
            return new Observed(content, Lane.DETAIL);
        }

        /** Returns the fact as stage 1 passes it on to a target. */
        public Passed to(Indicator target) {
            return new Passed(target.toString(), content);
        }

        /** Returns the marker as stage 1 passes it on to every partition. */
        public Passed toAll() {
            return new Passed(content.key(), content);
        }

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
            return topics.observations(lane);
        }

        @Override
        public @Nullable Integer partition() {
            return content instanceof ObservationRecord.Completion marker ? marker.partition() : null;
        }

        @Override
        public byte[] encoded(TopicCatalogue topics, EventSerdes serdes) {
            return serdes.observations().serialize(topics.observations(lane), content);
        }
    }

    /**
     * An observation or a marker in the topic of components.
     *
     * @param key what it is a component of, or the marker's own key
     * @param content the record as it stood in a topic of observations
     */
    record Passed(String key, ObservationRecord content) implements Fact {
        @Override
        public Instant instant() {
            return content.instant();
        }

        @Override
        public String topic(TopicCatalogue topics) {
            return topics.components();
        }

        @Override
        public byte[] encoded(TopicCatalogue topics, EventSerdes serdes) {
            return serdes.observations().serialize(topics.observations(), content);
        }
    }

    /**
     * A definition.
     *
     * @param content the version
     */
    record Defined(Definition content) implements Fact {
        @Override
        public String key() {
            return content.name();
        }

        @Override
        public Instant instant() {
            return content.publishedAt();
        }

        @Override
        public String topic(TopicCatalogue topics) {
            return topics.definitions();
        }

        @Override
        public byte[] encoded(TopicCatalogue topics, EventSerdes serdes) {
            return serdes.definitions().serialize(topics.definitions(), content);
        }
    }

    /**
     * A view, which is a fact to the stage that reads it.
     *
     * @param content what is said
     * @param lane whose topics it goes to
     */
    record Said(ViewUpdate content, Lane lane) implements Fact {
        @Override
        public String key() {
            return content.event().id();
        }

        @Override
        public Instant instant() {
            return content.event().effectiveAt();
        }

        @Override
        public String topic(TopicCatalogue topics) {
            return topics.topicOf(content.event().getClass(), lane);
        }

        @Override
        public byte[] encoded(TopicCatalogue topics, EventSerdes serdes) {
            return serdes.views().serialize(topic(topics), content);
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

    /**
     * A rule.
     *
     * @param content the version
     */
    record Judging(Rule content) implements Fact {
        @Override
        public String key() {
            return content.name();
        }

        @Override
        public Instant instant() {
            return content.publishedAt();
        }

        @Override
        public String topic(TopicCatalogue topics) {
            return topics.rules();
        }

        @Override
        public byte[] encoded(TopicCatalogue topics, EventSerdes serdes) {
            return serdes.rules().serialize(topics.rules(), content);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.fact;

import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;

/**
 * Sends each view to the topic of its kind. Has a text form, so that a topology's description is the same in every run.
 *
 * @param topics the catalogue
 * @param lane whose topics
 */
record TopicOfView(TopicCatalogue topics, Lane lane) implements TopicNameExtractor<String, ViewUpdate> {
    @Override
    public String extract(String key, ViewUpdate update, RecordContext context) {
        return topics.topicOf(update.event().getClass(), lane);
    }

    @Override
    public String toString() {
        return "topic of the view's kind in the lane " + lane + " under " + topics.namespace();
    }
}

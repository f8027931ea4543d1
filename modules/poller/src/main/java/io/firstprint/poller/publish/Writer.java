/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One of those who write facts; of each there is one at a time in a namespace.
 *
 * @param id what its transactional id ends with
 * @param topics of the facts that it writes, and that it reads back before
 * @param archives whether it keeps publishers' bytes too, which it does not read back
 * @param remembered of which indicators it keeps the observations that it reads back
 */
record Writer(String id, List<String> topics, boolean archives, Predicate<Indicator> remembered) {
    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    private Writer(String id, boolean archives, String... topics) {
        this(id, List.of(topics), archives, indicator -> true);
    }

    static Writer ofProgramme(TopicCatalogue topics, String programme) {
        return new Writer(programme, true, topics.observations(), topics.schedule(), topics.notices());
    }

    static Writer ofDetail(TopicCatalogue topics, String programme) {
        return new Writer(
                programme + "-detail", true, topics.observations(Lane.DETAIL), topics.schedule(), topics.notices());
    }

    static Writer ofConsensus(TopicCatalogue topics) {
        return new Writer("consensus", true, topics.consensus());
    }

    /** @throws IllegalArgumentException if the name has another form than those of sources */
    static Writer ofForecasts(TopicCatalogue topics, String source) {
        if (!SOURCE.matcher(source).matches()) {
            throw new IllegalArgumentException(
                    "Expected a source's name of letters, digits, '-', '_' and '.', found '" + source + "'");
        }
        return new Writer("consensus-" + source, true, topics.consensus(), topics.schedule());
    }

    static Writer ofSchedule(TopicCatalogue topics) {
        return new Writer("schedule", false, topics.schedule());
    }

    static Writer ofDefinitions(TopicCatalogue topics) {
        return new Writer("definitions", false, topics.definitions());
    }

    static Writer ofRules(TopicCatalogue topics) {
        return new Writer("rules", false, topics.rules());
    }

    static Writer ofDeadlines(TopicCatalogue topics) {
        return new Writer("deadlines", false, topics.schedule());
    }

    static Writer ofRulings(TopicCatalogue topics, Lane lane) {
        return new Writer(lane == Lane.HEADLINE ? "rulings" : "rulings-detail", false, topics.observations(lane));
    }

    /** What it writes is known from elsewhere, so that nothing has to be remembered. */
    static Writer ofBackfill(TopicCatalogue topics, Lane lane) {
        String id = lane == Lane.HEADLINE ? "backfill" : "backfill-detail";
        return new Writer(id, List.of(topics.observations(lane)), false, indicator -> false);
    }
}

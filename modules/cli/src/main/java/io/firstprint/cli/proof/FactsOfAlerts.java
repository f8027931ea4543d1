/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

import io.firstprint.cli.facts.IndicatorFacts;
import io.firstprint.domain.view.Alert;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.poller.publish.FactSearch;
import io.firstprint.poller.publish.FoundFact;
import io.firstprint.poller.publish.PublishConfig;
import io.firstprint.poller.publish.PublishException;
import java.util.List;

/** Reads the facts that an alert can rest on. */
final class FactsOfAlerts {
    private final FactSearch search;
    private final TopicCatalogue topics;

    FactsOfAlerts(PublishConfig config) {
        this.search = new FactSearch(config);
        this.topics = config.catalogue();
    }

    AlertFacts of(FoundAlert found) throws PublishException {
        Alert alert = found.sent().alert();
        List<FoundFact> general = search.general();
        boolean derived = found.lane() == Lane.HEADLINE
                && IndicatorFacts.definitions(general).computes(alert.indicator(), alert.releasedAt());
        String figures = derived ? topics.components() : topics.observations(found.lane());
        return new AlertFacts(
                alert.indicator(),
                general,
                search.of(alert.indicator(), List.of(figures, topics.consensus(), topics.contradictions())));
    }
}

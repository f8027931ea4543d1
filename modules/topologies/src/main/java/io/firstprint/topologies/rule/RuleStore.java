/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.rule;

import io.firstprint.domain.rule.Finding;
import io.firstprint.domain.rule.ReadyRule;
import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.rule.RuleBasis;
import io.firstprint.domain.rule.Rules;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.topologies.fact.GlobalFacts;
import org.apache.kafka.streams.Topology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every version of every rule, compiled, the same in every task; those that ship are there from the beginning. */
public final class RuleStore {
    private static final Logger LOG = LoggerFactory.getLogger(RuleStore.class);
    private static final String NAME = "rules";
    private static final String LEARN = "learn-rules";

    private RuleStore() {}

    /** Adds the store with its source to a topology and returns it. */
    public static GlobalFacts<ReadyRule, Rules> addTo(
            Topology topology, TopicCatalogue topics, EventSerdes serdes, RuleBasis basis) {
        GlobalFacts<ReadyRule, Rules> store = new GlobalFacts<>(NAME, basis.rules(RuleStore::log), Rules::with);
        store.addTo(
                topology,
                topics.rules(),
                LEARN,
                new RuleDecoding(serdes.ruleDecoder(topics.rules()), basis.language(), RuleStore::log));
        return store;
    }

    private static void log(Rule rule, Finding finding, RuntimeException reason) {
        LOG.warn(
                "The rule {} of {} says nothing of a {} of {}, and this is said once: {}",
                rule.name(),
                rule.effectiveFrom(),
                finding.subject(),
                finding.indicator(),
                String.valueOf(reason.getMessage()));
    }
}

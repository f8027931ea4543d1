/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.whatif;

import io.firstprint.domain.release.ReleaseId;
import io.firstprint.events.serde.EventFields;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.replay.compare.StandingView;
import io.firstprint.replay.compare.StandingViews;
import io.firstprint.replay.fact.PastFact;
import io.firstprint.replay.fact.PastFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One release, once as it was and once with a what-if, both through the processor's own topologies in this process. No
 * topic is written, no schema registered.
 *
 * <p>What was public when the release was out is read and held in memory.
 */
public final class WhatIfRelease {
    private static final String BALANCES = "balances";

    private final TopicCatalogue topics;
    private final EventSerdes serdes;
    private final EventFields fields;
    private final FactCodec codec;
    private final FactsOfRelease facts;

    /**
     * Reads the facts.
     *
     * @param all read twice
     * @param topics of the facts, whose schemas are used for what they would have been
     * @param serdes stay the caller's, and open as long as answers are used
     * @throws IllegalArgumentException if there is no fact of the release
     */
    public WhatIfRelease(PastFacts all, TopicCatalogue topics, EventSerdes serdes, ReleaseId release) {
        this.topics = topics;
        this.serdes = serdes;
        this.fields = serdes.fields();
        this.codec = new FactCodec(topics, serdes);
        this.facts = FactsOfRelease.read(all, codec, release);
    }

    /**
     * Returns what the release said and what it would have said.
     *
     * @throws IllegalArgumentException if an override replaces nothing
     */
    public WhatIfAnswer ask(WhatIf whatIf) {
        PreparedWhatIf prepared = whatIf.prepare(facts.facts()::forEach, codec, facts.beginning());
        List<PastFact> others = new ArrayList<>();
        prepared.over(facts.facts()::forEach).read(others::add);
        others.sort(FactsOfRelease.GENERAL_FIRST);
        return new WhatIfAnswer(
                facts.release(), facts.first(), prepared.notes(), outcomes(said(facts.facts()), said(others)));
    }

    /** Returns everything that topologies say of facts in the end. */
    StandingViews said(List<PastFact> from) {
        StandingViews.Collector views = new StandingViews.Collector(topics, fields);
        try (DriverRun run =
                new DriverRun(topics, serdes, record -> views.add(record.topic(), record.key(), record.value()))) {
            from.forEach(run::add);
        }
        return views.standing();
    }

    private List<ViewOutcome> outcomes(StandingViews original, StandingViews other) {
        List<ViewOutcome> outcomes = new ArrayList<>();
        for (String topic : original.byTopic().keySet()) {
            SortedMap<String, StandingView> ofRelease = new TreeMap<>(ofRelease(original.in(topic)));
            ofRelease.putAll(ofRelease(other.in(topic)));
            ofRelease
                    .keySet()
                    .forEach(id -> outcomes.add(ViewOutcome.of(
                            original.in(topic).get(id), other.in(topic).get(id))));
        }
        return outcomes;
    }

    private SortedMap<String, StandingView> ofRelease(SortedMap<String, StandingView> views) {
        SortedMap<String, StandingView> found = new TreeMap<>(views);
        found.values().removeIf(view -> !isOfRelease(view));
        return found;
    }

    /** An alert is of the release that raised it and of the one that put it in its state; a balance says only when. */
    private boolean isOfRelease(StandingView view) {
        Map<String, String> said = view.fields();
        String release = facts.release().toString();
        return release.equals(said.get("release"))
                || release.equals(said.get("stateRelease"))
                || (view.topic().startsWith(BALANCES) && isWithin(Instant.parse(said.get("effectiveAt"))));
    }

    private boolean isWithin(Instant instant) {
        return !instant.isBefore(facts.first()) && !instant.isAfter(facts.last());
    }
}

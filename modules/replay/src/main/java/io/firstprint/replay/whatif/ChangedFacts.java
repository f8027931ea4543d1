/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.whatif;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.rule.Rule;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.replay.fact.PastFact;
import io.firstprint.replay.fact.PastFacts;
import io.firstprint.replay.whatif.OverriddenFigure.Replaced;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Facts as they would have been. Rules of a what-if come first, for what applies to all indicators is known before any of
 * them; then all facts, of which what was replaced is left out or changed and everything else is the same bytes; then
 * forecasts, of which it does not matter when they arrive. Those that never were lie at partition 0 and offset -1.
 */
public final class ChangedFacts implements PastFacts {
    private final PastFacts facts;
    private final WhatIf whatIf;
    private final FactCodec codec;
    private final Instant from;
    private List<String> notes = List.of();

    ChangedFacts(PastFacts facts, WhatIf whatIf, FactCodec codec, Instant from) {
        this.facts = facts;
        this.whatIf = whatIf;
        this.codec = codec;
        this.from = from;
    }

    /**
     * Hands on every fact.
     *
     * @throws IllegalArgumentException before the first one, if an override replaces nothing
     */
    @Override
    public void read(Consumer<PastFact> sink) {
        Change change = prepare();
        change.madeRules().forEach(sink);
        facts.read(fact -> change.of(fact).ifPresent(sink));
        change.madeForecasts().forEach(sink);
    }

    /** Returns what was changed otherwise than files say it, in words: known after facts were read. */
    public List<String> notes() {
        return notes;
    }

    private Change prepare() {
        List<OverriddenFigure> overridden =
                whatIf.overrides().stream().map(OverriddenFigure::new).toList();
        DatedForecasts forecasts = new DatedForecasts(whatIf.forecasts());
        Set<String> wanted = indicators();
        if (!wanted.isEmpty()) {
            facts.read(fact -> figures(fact, wanted).map(Figures::set).ifPresent(reading -> {
                look(overridden, reading);
                forecasts.look(reading);
            }));
        }
        List<String> said = new ArrayList<>();
        List<Replaced> replaced =
                overridden.stream().map(OverriddenFigure::replaced).toList();
        replaced.forEach(each -> said.add(each.note()));
        DatedRules rules = new DatedRules(whatIf.rules(), from);
        Change change = new Change(replaced, forecasts, rules, said);
        notes = List.copyOf(said);
        return change;
    }

    private void look(List<OverriddenFigure> overridden, ObservationSet reading) {
        for (int i = 0; i < overridden.size(); i++) {
            if (whatIf.overrides().get(i).indicator().equals(reading.indicator())) {
                overridden.get(i).look(reading);
            }
        }
    }

    private Set<String> indicators() {
        return Stream.concat(
                        whatIf.overrides().stream().map(FigureOverride::indicator),
                        whatIf.forecasts().stream().map(Consensus::indicator))
                .map(Object::toString)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Decodes only what has the key of an indicator that matters: facts are read by the million. */
    private Optional<Figures> figures(PastFact fact, Set<String> wanted) {
        return wanted.contains(new String(fact.key(), StandardCharsets.UTF_8))
                ? codec.observation(fact).filter(Figures.class::isInstance).map(Figures.class::cast)
                : Optional.empty();
    }

    /** What becomes of each fact. */
    private final class Change {
        private final List<Replaced> replaced;
        private final Set<String> overridden;
        private final DatedForecasts forecasts;
        private final DatedRules rules;
        private final List<PastFact> madeRules;
        private final List<PastFact> madeForecasts;

        private Change(List<Replaced> replaced, DatedForecasts forecasts, DatedRules rules, List<String> said) {
            this.replaced = replaced;
            this.overridden = replaced.stream()
                    .map(each -> each.wanted().indicator().toString())
                    .collect(Collectors.toUnmodifiableSet());
            this.forecasts = forecasts;
            this.rules = rules;
            this.madeRules = rules.dated(said).stream().map(codec::of).toList();
            this.madeForecasts = forecasts.dated(said).stream().map(codec::of).toList();
        }

        List<PastFact> madeRules() {
            return madeRules;
        }

        List<PastFact> madeForecasts() {
            return madeForecasts;
        }

        Optional<PastFact> of(PastFact fact) {
            Optional<Rule> rule = whatIf.rules().isEmpty() ? Optional.empty() : codec.rule(fact);
            Optional<Consensus> forecast = whatIf.forecasts().isEmpty() ? Optional.empty() : codec.consensus(fact);
            return rule.filter(rules::replaces).isPresent()
                            || forecast.filter(forecasts::replaces).isPresent()
                    ? Optional.empty()
                    : Optional.of(figures(fact, overridden)
                            .map(figures -> changed(fact, figures))
                            .orElse(fact));
        }

        @SuppressWarnings("ReferenceEquality") // what is not changed stays the same object
        private PastFact changed(PastFact fact, Figures figures) {
            ObservationSet reading = figures.set();
            for (Replaced each : replaced) {
                reading = each.in(reading);
            }
            return reading == figures.set() ? fact : codec.with(fact, new Figures(reading, figures.part()));
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.whatif;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.replay.fact.FactChange;
import io.firstprint.replay.fact.PastFact;
import io.firstprint.replay.fact.PastFacts;
import io.firstprint.replay.whatif.OverriddenFigure.Replaced;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A what-if that knows the facts it is about: what becomes of each, and which there are besides. A fact that nothing is
 * said of stays as it is, byte for byte.
 */
public final class PreparedWhatIf {
    private final String digest;
    private final FactCodec codec;
    private final List<Replaced> figures;
    private final Set<String> overridden;
    private final DatedForecasts forecasts;
    private final DatedRules rules;
    private final List<PastFact> madeRules;
    private final List<PastFact> madeForecasts;
    private final List<String> notes;

    private PreparedWhatIf(
            String digest, FactCodec codec, List<Replaced> figures, DatedForecasts forecasts, DatedRules rules) {
        List<String> said = new ArrayList<>(figures.stream().map(Replaced::note).toList());
        this.digest = digest;
        this.codec = codec;
        this.figures = figures;
        this.overridden = keys(figures.stream().map(figure -> figure.wanted().indicator()));
        this.forecasts = forecasts;
        this.rules = rules;
        this.madeRules = rules.dated(said).stream().map(codec::of).toList();
        this.madeForecasts = forecasts.dated(said).stream().map(codec::of).toList();
        this.notes = List.copyOf(said);
    }

    static PreparedWhatIf of(WhatIf whatIf, PastFacts facts, FactCodec codec, Instant from) {
        List<OverriddenFigure> figures =
                whatIf.overrides().stream().map(OverriddenFigure::new).toList();
        DatedForecasts forecasts = new DatedForecasts(whatIf.forecasts());
        Set<String> wanted = keys(Stream.concat(
                whatIf.overrides().stream().map(FigureOverride::indicator),
                whatIf.forecasts().stream().map(Consensus::indicator)));
        if (!wanted.isEmpty()) {
            facts.read(fact -> figures(fact, wanted, codec).map(Figures::set).ifPresent(reading -> {
                figures.forEach(figure -> figure.look(reading));
                forecasts.look(reading);
            }));
        }
        return new PreparedWhatIf(
                whatIf.digest(),
                codec,
                figures.stream().map(OverriddenFigure::replaced).toList(),
                forecasts,
                new DatedRules(whatIf.rules(), from));
    }

    private static Set<String> keys(Stream<Indicator> indicators) {
        return indicators.map(Object::toString).collect(Collectors.toUnmodifiableSet());
    }

    /** Decodes only what has the key of an indicator that matters: facts are read by the million. */
    private static Optional<Figures> figures(PastFact fact, Set<String> wanted, FactCodec codec) {
        return !wanted.isEmpty() && wanted.contains(new String(fact.key(), StandardCharsets.UTF_8))
                ? codec.observation(fact).filter(Figures.class::isInstance).map(Figures.class::cast)
                : Optional.empty();
    }

    /** Returns what stands in the place of a fact: mostly the fact itself, nothing where others take its place. */
    public List<PastFact> replacing(PastFact fact) {
        boolean gone = (!rules.isEmpty()
                        && codec.rule(fact).filter(rules::replaces).isPresent())
                || (!forecasts.isEmpty()
                        && codec.consensus(fact).filter(forecasts::replaces).isPresent());
        return gone
                ? List.of()
                : List.of(figures(fact, overridden, codec)
                        .map(said -> changed(fact, said))
                        .orElse(fact));
    }

    @SuppressWarnings("ReferenceEquality") // what is not changed stays the same object
    private PastFact changed(PastFact fact, Figures said) {
        ObservationSet reading = said.set();
        for (Replaced figure : figures) {
            reading = figure.in(reading);
        }
        return reading == said.set() ? fact : codec.with(fact, new Figures(reading, said.part()));
    }

    /** Returns facts that never were: rules, and then forecasts. They lay nowhere, at partition and offset -1. */
    public List<PastFact> more() {
        return Stream.concat(madeRules.stream(), madeForecasts.stream()).toList();
    }

    /**
     * Returns facts as they would have been. Rules come first, for what applies to all indicators is known before any of
     * them; of forecasts it does not matter when they arrive, and they come last.
     */
    public PastFacts over(PastFacts facts) {
        return sink -> {
            madeRules.forEach(sink);
            facts.read(fact -> replacing(fact).forEach(sink));
            madeForecasts.forEach(sink);
        };
    }

    /** Returns this as what a replay does otherwise than its source. */
    public FactChange change() {
        return new FactChange(digest, this::replacing, more());
    }

    /** Returns what is other than it was or than files say it, in words. */
    public List<String> notes() {
        return notes;
    }
}

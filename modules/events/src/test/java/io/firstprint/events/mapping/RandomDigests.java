/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import io.firstprint.domain.digest.AlertCount;
import io.firstprint.domain.digest.Digest;
import io.firstprint.domain.digest.DigestPart;
import io.firstprint.domain.digest.HeadlineSurprise;
import io.firstprint.domain.digest.Mover;
import io.firstprint.domain.digest.Note;
import io.firstprint.domain.digest.PartProgress;
import io.firstprint.domain.digest.Score;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.Contributions;
import io.firstprint.domain.view.ViewUpdate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Generated digests and what bears on them, the same for the same seed. */
final class RandomDigests {
    private final RandomFacts facts;
    private final RandomViews views;

    RandomDigests(long seed) {
        facts = new RandomFacts(seed);
        views = new RandomViews(seed);
    }

    ViewUpdate digest() {
        Digest digest = new Digest(
                facts.text(),
                facts.release(),
                facts.instant(),
                facts.instant(),
                some(() -> new PartProgress(facts.text(), facts.one(PartProgress.State.values()), facts.below(1_000))),
                facts.below(1_000),
                facts.maybe(() -> facts.below(100)),
                some(() -> new AlertCount(
                        facts.one(Alert.Kind.values()), facts.one(Severity.values()), 1 + facts.below(10))),
                facts.below(10),
                facts.below(10),
                facts.below(10),
                facts.below(10),
                facts.below(10),
                some(this::surprise),
                some(this::mover),
                facts.below(10),
                some(this::contributions),
                some(facts::text));
        return new ViewUpdate(digest, facts.below(2) == 0);
    }

    private Contributions contributions() {
        return (Contributions) views.contributions().event();
    }

    private Mover mover() {
        Indicator indicator = facts.indicator();
        return new Mover(
                indicator,
                facts.period(indicator.frequency()),
                facts.one(Mover.Measure.values()),
                facts.maybe(facts::text),
                score());
    }

    private Score score() {
        return new Score(facts.below(1_000) / 100.0 - 5, facts.below(120));
    }

    private HeadlineSurprise surprise() {
        Indicator indicator = facts.indicator();
        return new HeadlineSurprise(
                indicator,
                facts.period(indicator.frequency()),
                facts.text(),
                facts.figure().amount(),
                facts.figure().amount(),
                facts.figure(),
                facts.maybe(facts::figure),
                facts.maybe(this::score));
    }

    /** Returns one part of each kind. */
    List<DigestPart> parts() {
        Contributions contributions = contributions();
        return List.of(
                viewed(facts.text(), alert()),
                viewed(facts.text(), surpriseNote()),
                viewed(facts.text(), new Note.OfRevision(facts.indicator())),
                viewed(facts.text(), new Note.OfContradiction(facts.text())),
                viewed(contributions.id(), new Note.OfContributions(contributions)),
                new DigestPart.Judged(facts.release(), facts.instant(), facts.indicator(), facts.below(100)),
                new DigestPart.Completed(facts.release(), facts.instant(), facts.text(), 1, 4, facts.below(100)),
                new DigestPart.Expired(facts.release(), facts.instant(), facts.text()),
                new DigestPart.Asked(facts.release(), facts.instant()));
    }

    private DigestPart viewed(String id, Note note) {
        return new DigestPart.Viewed(facts.release(), facts.instant(), id, facts.below(2) == 0, note);
    }

    private Note alert() {
        Indicator indicator = facts.indicator();
        return new Note.OfAlert(
                facts.one(Alert.Kind.values()),
                facts.one(Severity.values()),
                facts.below(2) == 0,
                facts.instant(),
                indicator,
                facts.period(indicator.frequency()),
                facts.maybe(this::score),
                facts.maybe(() -> new Note.Words(facts.text(), some(facts::text))));
    }

    private Note surpriseNote() {
        Indicator indicator = facts.indicator();
        return new Note.OfSurprise(
                indicator,
                facts.period(indicator.frequency()),
                facts.text(),
                facts.maybe(this::score),
                facts.maybe(this::surprise));
    }

    private <T> List<T> some(Supplier<T> values) {
        return Stream.generate(values).limit(facts.below(4)).toList();
    }
}

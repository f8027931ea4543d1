/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Ruling;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.figures.ChangeStatistics;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.figures.RecordClaim;
import io.firstprint.domain.figures.Streak;
import io.firstprint.domain.indicator.Adjustment;
import io.firstprint.domain.indicator.Basis;
import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.indicator.PriceBasis;
import io.firstprint.domain.period.Frequency;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ReleaseNotice;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.rule.RuleVersion;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.AlertLife;
import io.firstprint.domain.view.Evidence;
import io.firstprint.domain.view.RevisionSummary;
import io.firstprint.domain.view.Suppression;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.record.DeadLetter;
import io.firstprint.events.record.GenerationSwitch;
import io.firstprint.events.record.GenerationSwitch.Cut;
import io.firstprint.events.record.ObservationRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Generated values of every type that travels, the same for the same seed. */
public final class RandomFacts {
    private final Random random;

    /** @param seed of the generator */
    public RandomFacts(long seed) {
        random = new Random(seed);
    }

    /** Returns a generated value: figures. */
    public ObservationRecord figures() {
        Indicator indicator = indicator();
        List<Observation> observations = new ArrayList<>();
        ReferencePeriod period = period(indicator.frequency());
        for (int i = random.nextInt(20); i > 0; i--) {
            period = period.plus(1 + random.nextInt(3));
            observations.add(new Observation(period, maybe(this::amount)));
        }
        List<Observation> priors = random.nextBoolean() ? List.of() : List.copyOf(observations);
        return new ObservationRecord.Figures(
                new ObservationSet(
                                indicator,
                                maybe(this::release),
                                new Source(text(), random.nextInt(100)),
                                instant(),
                                instant(),
                                text(),
                                observations)
                        .revising(priors),
                text());
    }

    /** Returns a generated value: ruling. */
    public ObservationRecord ruling() {
        Indicator indicator = indicator();
        return new ObservationRecord.Ruled(new Ruling(
                indicator,
                release(),
                period(indicator.frequency()),
                one(Ruling.Verdict.values()),
                text(),
                text(),
                instant()));
    }

    /** Returns a generated value: completion. */
    public ObservationRecord completion() {
        return new ObservationRecord.Completion(
                release(), text(), random.nextInt(9), 9, random.nextInt(1000), instant(), instant());
    }

    /** Returns a generated value: deadline. */
    public ObservationRecord deadline() {
        return new ObservationRecord.Deadline(release(), text(), instant(), instant());
    }

    /** Returns a generated value: consensus. */
    public Consensus consensus() {
        Indicator indicator = indicator();
        return new Consensus(
                indicator,
                period(indicator.frequency()),
                text(),
                one(Consensus.Statistic.values()),
                amount(),
                maybe(this::amount),
                maybe(this::amount),
                maybe(this::amount),
                maybe(() -> random.nextInt(100)),
                instant(),
                instant(),
                text());
    }

    /** Returns a generated value: schedule. */
    public ScheduledRelease schedule() {
        return new ScheduledRelease(release(), instant(), instant(), one(ScheduledRelease.Status.values()));
    }

    /** Returns a generated value: notice. */
    public ReleaseNotice notice() {
        return new ReleaseNotice(release(), text(), one(ReleaseNotice.Kind.values()), instant(), instant(), text());
    }

    /** Returns a generated value: switch of generations. */
    public GenerationSwitch generationSwitch() {
        int from = 1 + random.nextInt(9);
        List<Cut> cuts = IntStream.range(0, random.nextInt(4))
                .mapToObj(partition -> new Cut(text(), partition, random.nextInt(1000), random.nextInt(1000)))
                .toList();
        return new GenerationSwitch(from + 1 + random.nextInt(3), from, instant(), cuts);
    }

    /** Returns a generated value: dead letter. */
    public DeadLetter deadLetter() {
        return new DeadLetter(text(), text(), text(), maybe(this::bytes), bytes(), instant());
    }

    /** Returns a generated value: alert. */
    public ViewUpdate alert() {
        Indicator indicator = indicator();
        ReferencePeriod period = period(indicator.frequency());
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        for (int i = random.nextInt(6); i > 0; i--) {
            figures.put(one(Measure.values()), figure());
        }
        return new ViewUpdate(
                new Alert(
                        text(),
                        one(Alert.Kind.values()),
                        new AlertLife(
                                one(Alert.State.values()),
                                1 + random.nextInt(9),
                                instant(),
                                instant(),
                                maybe(this::release),
                                maybe(this::text)),
                        one(Severity.values()),
                        indicator,
                        period,
                        release(),
                        instant(),
                        instant(),
                        random.nextBoolean(),
                        text(),
                        List.of(text(), text()),
                        figures,
                        maybe(this::text),
                        random.nextBoolean() ? claim(period, figures) : null,
                        maybe(() -> streak(period)),
                        maybe(this::statistics),
                        maybe(() -> revised(period)),
                        maybe(() -> new RuleVersion(text(), instant())),
                        random.nextBoolean()
                                ? List.of()
                                : List.of(new Suppression(one(Suppression.Reason.values()), maybe(this::text), text())),
                        random.nextBoolean() ? List.of() : List.of(evidence(), evidence()),
                        random.nextBoolean() ? List.of() : List.of(text(), text())),
                random.nextBoolean());
    }

    private Evidence evidence() {
        Indicator indicator = indicator();
        return new Evidence(
                indicator, period(indicator.frequency()), maybe(this::release), text(), instant(), amount(), text());
    }

    private RecordClaim claim(ReferencePeriod period, Map<Measure, Figure> figures) {
        Figure record = figure();
        figures.put(Measure.RECORD, record);
        @Nullable ReferencePeriod since = maybe(() -> period.plus(-9));
        @Nullable Figure sinceValue = since == null ? null : figure();
        if (sinceValue == null) {
            figures.remove(Measure.RECORD_SINCE);
        } else {
            figures.put(Measure.RECORD_SINCE, sinceValue);
        }
        return new RecordClaim(
                one(RecordClaim.RecordMeasure.values()),
                one(RecordClaim.Direction.values()),
                one(RecordClaim.Span.values()),
                period,
                record,
                since,
                sinceValue,
                maybe(() -> new RecordClaim.Standing(1 + random.nextInt(9), 9 + random.nextInt(400))),
                period.plus(-20),
                period.plus(-19),
                instant());
    }

    private Streak streak(ReferencePeriod period) {
        int length = 1 + random.nextInt(12);
        return new Streak(
                one(Streak.Direction.values()),
                period,
                period.plus(1 - length),
                length,
                random.nextBoolean(),
                period.plus(-20),
                instant());
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private ChangeStatistics statistics() {
        return new ChangeStatistics(
                24 + random.nextInt(97),
                1 + random.nextInt(24),
                random.nextDouble(),
                maybe(random::nextGaussian),
                random.nextDouble(),
                maybe(random::nextGaussian));
    }

    private RevisionSummary revised(ReferencePeriod period) {
        return new RevisionSummary(
                1 + random.nextInt(90), period.plus(-90), period, maybe(() -> period.plus(-9)), random.nextInt(3));
    }

    Figure figure() {
        return Figure.published(
                new Amount(random.nextInt(2_000_000) - 1_000_000, random.nextInt(18) - 8, new Unit("USD")));
    }

    private Amount amount() {
        return new Amount(random.nextLong(), random.nextInt(37) - 18, one(new Unit[] {Unit.USD, Unit.PERCENT}));
    }

    Indicator indicator() {
        return new Indicator(
                one(Frequency.values()),
                "US",
                one(new String[] {"W1", "-", "CN"}),
                one(Flow.values()),
                one(new String[] {"TOTAL", "HS-8471500150"}),
                one(Basis.values()),
                one(Adjustment.values()),
                one(PriceBasis.values()));
    }

    ReleaseId release() {
        return new ReleaseId("CENSUS-BEA", "FT900", period(one(Frequency.values())));
    }

    ReferencePeriod period(Frequency frequency) {
        return new ReferencePeriod(frequency, (1950 + random.nextInt(100)) * frequency.perYear() + random.nextInt(12));
    }

    Instant instant() {
        return Instant.ofEpochMilli(
                random.nextLong(Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli() + 1));
    }

    String text() {
        return one(new String[] {"x", "Zürich", "a/b", "\u20ac 1", "two words", "𝄞"}) + random.nextInt(1000);
    }

    private byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(50)];
        random.nextBytes(bytes);
        return bytes;
    }

    <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    <T> @Nullable T maybe(Supplier<T> values) {
        return random.nextBoolean() ? values.get() : null;
    }
}

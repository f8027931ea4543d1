/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.figures.BaselineMethod;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.rule.SampleRules;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Surprises measured against the earlier ones of their provider. */
class SurpriseScoresTest {
    private static final ReferencePeriod FIRST = Sample.period("2024-01");
    private static final SurprisePolicy POLICY = new SurprisePolicy(0, 8, List.of());

    private static Instant released(int month) {
        return FIRST.plus(month + 1).firstDay().plusDays(4).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** Returns releases of a deficit of 50 billion each month, each with a forecast that was off by so much. */
    private static List<Object> facts(String provider, long... surprisesInMillions) {
        List<Object> facts = new ArrayList<>();
        for (int month = 0; month < surprisesInMillions.length; month++) {
            facts.add(release(month));
            facts.add(forecast(provider, month, -50_000 - surprisesInMillions[month]));
        }
        return facts;
    }

    private static Object release(int month) {
        String period = FIRST.plus(month).toString();
        return Sample.release(period, released(month).toString(), Sample.value(period, -50_000));
    }

    private static Consensus forecast(String provider, int month, long millions) {
        return Sample.consensus(
                provider,
                FIRST.plus(month).toString(),
                Sample.millions(millions).toString(),
                released(month).minusSeconds(3_600).toString());
    }

    private static Surprise last(SurprisePolicy policy, List<Object> facts) {
        return surprises(policy, facts).reduce((one, later) -> later).orElseThrow();
    }

    private static Stream<Surprise> surprises(SurprisePolicy policy, List<Object> facts) {
        return new BookViews(SampleRules::shipped, policy)
                .all(Sample.book(facts.toArray())).stream()
                        .filter(Surprise.class::isInstance)
                        .map(Surprise.class::cast);
    }

    private static @Nullable StandardScore zScore(List<Object> facts) {
        return last(POLICY, facts).scores().zScore();
    }

    @Test
    void shouldDivideByTheSampleDeviationOfTheEarlierOnesWithoutCentring() {
        StandardScore score = Objects.requireNonNull(zScore(facts("R", 5, 1, 5, 1, 5, 1, 5, 1, 9)));

        assertThat(score.value()).isCloseTo(9 / Math.sqrt(8 * 4 / 7.0), within(1e-12));
    }

    @Test
    void shouldDivideByTheScaledMedianDistanceFromTheMedian() {
        SurpriseScores scores =
                last(POLICY, facts("R", 1, 1, 1, 3, 3, 5, 5, 1_000, -9)).scores();

        assertThat(Objects.requireNonNull(scores.robustZScore()).value()).isCloseTo(-9 / (1.4826 * 2), within(1e-12));
    }

    @Test
    void shouldSayHowManyWereComparedAndOfHowMany() {
        assertThat(zScore(facts("R", 5, 1, 5, 1, 5, 1, 5, 1, 9)))
                .isNotNull()
                .returns(8, StandardScore::count)
                .returns(0, StandardScore::window);
    }

    @Test
    void shouldSayNothingWithFewerThanEight() {
        assertThat(last(POLICY, facts("R", 5, 1, 5, 1, 5, 1, 5, 9)).scores()).isEqualTo(SurpriseScores.NONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7})
    void shouldSayNothingWhereNothingScatters(long always) {
        List<Object> facts = facts("R", always, always, always, always, always, always, always, always, 9);

        assertThat(last(POLICY, facts).scores()).isEqualTo(SurpriseScores.NONE);
    }

    @Test
    void shouldLeaveOutTheRobustFormAloneWhereHalfAreEqual() {
        SurpriseScores scores =
                last(POLICY, facts("R", 1, 1, 1, 1, 1, 1, 1, 4, 9)).scores();

        assertThat(scores.zScore()).isNotNull();
        assertThat(scores.robustZScore()).isNull();
    }

    @Test
    void shouldCompareWithTheLastOnesWhereAWindowIsSet() {
        SurprisePolicy eight = new SurprisePolicy(8, 8, List.of());
        List<Object> facts = facts("R", 40_000, 5, 1, 5, 1, 5, 1, 5, 1, 9);

        StandardScore score = Objects.requireNonNull(last(eight, facts).scores().zScore());

        assertThat(score.window()).isEqualTo(8);
        assertThat(score.value()).isCloseTo(9 / Math.sqrt(8 * 4 / 7.0), within(1e-12));
    }

    @Test
    void shouldNotMixProviders() {
        List<Object> facts = facts("R", 5, 1, 5, 1, 5, 1, 5, 1);
        facts.addAll(List.of(release(8), forecast("I", 8, -50_009)));

        assertThat(last(POLICY, facts).scores()).isEqualTo(SurpriseScores.NONE);
    }

    @Test
    void shouldNotCompareWithSurprisesInAnotherUnit() {
        List<Object> facts = facts("R", 5, 1, 5, 1, 5, 1, 5, 1, 9);
        facts.set(1, Sample.consensus("R", "2024-01", "-50E9 EUR", "2024-02-01"));

        assertThat(zScore(facts)).isNull();
    }

    @Test
    void shouldNotSeeLaterSurprises() {
        List<Object> facts = facts("R", 5, 1, 5, 1, 5, 1, 5, 1, 9);
        List<Surprise> before = surprises(POLICY, facts).toList();
        facts.addAll(List.of(release(9), forecast("R", 9, -90_000)));

        assertThat(surprises(POLICY, facts)).startsWith(before.toArray(Surprise[]::new));
    }

    @Test
    void shouldCompareWithEarlierFiguresAsFirstPublished() {
        List<Object> facts = facts("R", 5, 1, 5, 1, 5, 1, 5, 1, 9);
        List<Surprise> before = surprises(POLICY, facts).toList();
        facts.add(Sample.release("2024-03", "2024-04-20", Sample.value("2024-01", -60_000)));

        assertThat(surprises(POLICY, facts)).containsExactlyElementsOf(before);
    }

    @Test
    void shouldCountAnEarlierSurpriseOfWhichTheForecastIsReadLate() {
        List<Object> facts = facts("R", 5, 1, 5, 1, 5, 1, 5, 1, 9);
        Consensus first = (Consensus) facts.get(1);
        facts.set(
                1,
                Sample.consensus(
                        Sample.BALANCE,
                        "R",
                        first.period().toString(),
                        first.amount().toString(),
                        first.asOf().toString(),
                        "2025-12-01"));

        assertThat(zScore(facts)).isNotNull().returns(8, StandardScore::count);
    }

    @Test
    void shouldSendLaterScoresAgainWhenAnEarlierForecastArrives() {
        List<Object> facts = facts("R", 5, 1, 5, 1, 5, 1, 5, 1, 9);
        Object missing = facts.remove(1);
        BookViews views = new BookViews(SampleRules::shipped, POLICY);
        Book before = Sample.book(facts.toArray());

        List<ViewUpdate> updates = views.changes(before, Sample.with(before, missing));

        assertThat(updates)
                .extracting(update -> ((Surprise) update.event()).period())
                .containsExactly(FIRST, FIRST.plus(8));
    }

    @Test
    void shouldDivideByTheDispersionOfTheSurvey() {
        Consensus survey = survey("2E9 USD", 42);

        assertThat(last(POLICY, List.of(release(0), survey)).scores())
                .isEqualTo(new SurpriseScores(null, null, new StandardScore(-5.0, 2e9, 42, 0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0E9 USD", "2E9 EUR"})
    void shouldNotDivideByADispersionThatIsNone(String deviation) {
        assertThat(last(POLICY, List.of(release(0), survey(deviation, null))).scores())
                .isEqualTo(SurpriseScores.NONE);
    }

    private static Consensus survey(String deviation, @Nullable Integer forecasters) {
        Consensus plain = forecast("R", 0, -40_000);
        return new Consensus(
                plain.indicator(),
                plain.period(),
                plain.provider(),
                plain.statistic(),
                plain.amount(),
                Sample.millions(-45_000),
                Sample.millions(-38_000),
                Amount.parse(deviation),
                forecasters,
                plain.asOf(),
                plain.seenAt(),
                "");
    }

    @Test
    void shouldSayRangeAndSurveyInWords() {
        List<Alert> alerts = new BookViews(SampleRules::shipped, POLICY)
                .all(Sample.book(release(0), survey("2E9 USD", 42))).stream()
                        .filter(Alert.class::isInstance)
                        .map(Alert.class::cast)
                        .toList();

        assertThat(alerts)
                .singleElement()
                .returns(
                        List.of(
                                "Outside the forecasters' range, from $45.0bn to $38.0bn: wider than any of them",
                                "5.00 standard deviations of the 42 forecasts that make up this consensus"),
                        Alert::details);
    }

    @Test
    void shouldRefuseAWindowThatHoldsFewerThanTheMinimum() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurprisePolicy(7, 8, List.of()))
                .withMessage("Expected a window of at least the minimum of 8 earlier surprises, or 0 for all, found 7");
    }

    @Test
    void shouldRefuseABaselineNamedTwice() {
        List<BaselineMethod> twice = List.of(BaselineMethod.DRIFT, BaselineMethod.DRIFT);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurprisePolicy(0, 8, twice))
                .withMessage("Expected each baseline once, found [DRIFT, DRIFT]");
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.firstprint.domain.rule.Rule;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.replay.compare.FieldChange;
import io.firstprint.replay.whatif.ViewOutcome.Kind;
import io.firstprint.rules.RuleFile;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.Facts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What other inputs make of the release of November 2025. */
@ExtendWith(SharedCluster.class)
class WhatIfReleaseTest {
    private static final String NOVEMBER = Facts.US_BALANCE + ",2025-11=";

    private final TopicCatalogue topics;
    private final EventSerdes serdes;

    WhatIfReleaseTest(TestCluster cluster) {
        TestNamespace namespace = cluster.emptyNamespace();
        namespace.registerSchemas();
        this.topics = namespace.topics();
        this.serdes = new EventSerdes(cluster.registry());
    }

    @AfterEach
    void close() {
        serdes.close();
    }

    private WhatIfRelease release(List<? extends Fact> facts) {
        return new WhatIfRelease(
                new WrittenFacts(topics, serdes).of(facts)::forEach, topics, serdes, Facts.ft900("2025-11"));
    }

    private WhatIfAnswer ask(WhatIf whatIf) {
        return release(WrittenFacts.november()).ask(whatIf);
    }

    private static WhatIf figure(String amount) {
        return new WhatIf(List.of(FigureOverride.parse(NOVEMBER + amount)), List.of(), List.of());
    }

    private static WhatIf forecast(Fact.Expected forecast) {
        return new WhatIf(List.of(), List.of(forecast.content()), List.of());
    }

    private static WhatIf rules(String yaml) {
        RuleFile file = RuleFile.read(yaml.getBytes(StandardCharsets.UTF_8), Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(file.problems()).isEmpty();
        return new WhatIf(List.of(), List.of(), file.rules());
    }

    private static List<String> headlines(WhatIfAnswer answer, Kind kind) {
        return answer.alerts().stream()
                .filter(outcome -> outcome.kind() == kind)
                .map(outcome -> outcome.view().fields().get("headline"))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    @Test
    void shouldFindEverythingTheSameWhereNothingIsOther() {
        WhatIfAnswer answer = ask(WhatIf.NOTHING_ELSE);

        assertThat(answer.alerts()).hasSize(7);
        assertThat(answer.outcomes()).allMatch(outcome -> outcome.kind() == Kind.SAME);
    }

    @Test
    void shouldLoseTheSurpriseWhereTheFigureIsAsExpected() {
        WhatIfAnswer answer = ask(figure("-40500"));

        assertThat(headlines(answer, Kind.LOST))
                .containsExactly("US goods and services deficit of $56.8bn in November 2025:"
                        + " $16.3bn wider than the Reuters consensus of $40.5bn (40.2 %)");
        assertThat(headlines(answer, Kind.GAINED)).isEmpty();
    }

    @Test
    void shouldTellTheFieldsThatAnotherFigureChanges() {
        WhatIfAnswer answer = ask(figure("-40500"));

        assertThat(headlines(answer, Kind.CHANGED)).hasSize(4);
        assertThat(answer.alerts().stream().flatMap(outcome -> outcome.changes().stream()))
                .contains(
                        new FieldChange("severity", "HIGH", "MEDIUM"),
                        new FieldChange("figures[surprise]", "-134E8 USD within 1E8 USD", "29E8 USD within 1E8 USD"));
    }

    @Test
    void shouldLeaveWhatTheFigureDoesNotTouch() {
        WhatIfAnswer answer = ask(figure("-40500"));

        assertThat(headlines(answer, Kind.SAME))
                .containsExactly(
                        "US goods and services deficit: October revised from $29.4bn to $29.2bn",
                        "US goods and services: smallest deficit since June 2009 ($29.2bn in October 2025, as revised)");
    }

    @Test
    void shouldGainAnAlertWhereTheFigureIsWorse() {
        WhatIfAnswer answer = ask(figure("-156825"));

        assertThat(headlines(answer, Kind.GAINED))
                .anySatisfy(headline -> assertThat(headline).contains("largest deficit"));
        assertThat(headlines(answer, Kind.LOST)).isEmpty();
    }

    @Test
    void shouldLoseNothingButTheSurpriseAgainstAForecastThatWasRight() {
        WhatIfAnswer answer =
                ask(forecast(Facts.aConsensus().by("Reuters").expecting("-56.8").fact()));

        assertThat(headlines(answer, Kind.LOST)).singleElement().satisfies(headline -> assertThat(headline)
                .contains("Reuters consensus"));
        assertThat(headlines(answer, Kind.SAME)).hasSize(6);
        assertThat(answer.otherDifferences()).singleElement().satisfies(outcome -> assertThat(outcome.changes())
                .contains(new FieldChange("consensus", "-405E8 USD", "-568E8 USD")));
    }

    @Test
    void shouldGainASurpriseAgainstAForecastOfAnotherProvider() {
        WhatIfAnswer answer =
                ask(forecast(Facts.aConsensus().by("Desk").expecting("-50.0").fact()));

        assertThat(headlines(answer, Kind.GAINED)).singleElement().satisfies(headline -> assertThat(headline)
                .contains("$6.8bn wider than the Desk consensus of $50.0bn"));
        assertThat(headlines(answer, Kind.SAME)).hasSize(7);
    }

    @Test
    void shouldTakeAForecastThatIsDatedAfterTheReleaseAsKnownBeforeIt() {
        WhatIfAnswer answer = ask(forecast(Facts.aConsensus()
                .by("Desk")
                .expecting("-50.0")
                .asOf(Instant.parse("2026-02-03T00:00:00Z"))
                .fact()));

        assertThat(headlines(answer, Kind.GAINED)).hasSize(1);
        assertThat(answer.notes())
                .containsExactly(
                        "Forecasts of the file: 1, of Desk",
                        "The forecast of Desk of " + Facts.US_BALANCE + " for 2025-11 is taken as known at"
                                + " 2026-01-29T13:29:00Z instead of 2026-02-03T00:00:00Z, for the figure came out then");
    }

    @Test
    void shouldLoseWhatARuleOfTheSameNameRaisesNoLonger() {
        WhatIfAnswer answer = ask(rules("""
                owner: Desk
                effective-from: 2026-03-02T00:00:00Z
                rules:
                  - name: surprise
                    on: surprise
                    scope: "**"
                    condition: abs(surprise.percent) >= 40
                    severity: high
                """));

        assertThat(headlines(answer, Kind.LOST)).hasSize(2).allSatisfy(headline -> assertThat(headline)
                .containsAnyOf("Investing", "RTTNews"));
        assertThat(headlines(answer, Kind.SAME)).hasSize(5);
        assertThat(answer.notes())
                .containsExactly(
                        "Rules of the file: surprise",
                        "The rule 'surprise' holds from 2026-01-08T13:30:00Z instead of 2026-03-02T00:00:00Z");
    }

    @Test
    void shouldGainWhatARuleOfANewNameRaises() {
        WhatIfAnswer answer = ask(rules("""
                owner: Desk
                effective-from: 1970-01-01T00:00:00Z
                rules:
                  - name: any-surprise
                    on: surprise
                    scope: "**"
                    condition: "!surprise.baseline"
                    severity: low
                """));

        assertThat(headlines(answer, Kind.GAINED)).hasSize(3);
        assertThat(headlines(answer, Kind.SAME)).hasSize(7);
    }

    @Test
    void shouldTakeTheFilesRuleFromTheEpochInPlaceOfTheShippedOne() {
        WhatIfAnswer answer = ask(rules("""
                owner: Desk
                effective-from: 1970-01-01T00:00:00Z
                rules:
                  - name: surprise
                    on: surprise
                    scope: "**"
                    condition: abs(surprise.percent) >= 5
                    severity: low
                    retired: true
                """));

        assertThat(headlines(answer, Kind.LOST)).hasSize(3);
    }

    @Test
    void shouldNotKnowWhatCameAfterTheRelease() {
        List<Fact> later = new ArrayList<>(WrittenFacts.november());
        later.add(Facts.aRelease()
                .in("2025-12")
                .at(Instant.parse("2026-02-19T13:30:00Z"))
                .value("2025-11", "-53000")
                .value("2025-12", "-70300")
                .fact());

        WhatIfAnswer answer = release(later).ask(WhatIf.NOTHING_ELSE);

        assertThat(answer.outcomes().stream().map(outcome -> outcome.view().id()))
                .isEqualTo(ask(WhatIf.NOTHING_ELSE).outcomes().stream()
                        .map(outcome -> outcome.view().id())
                        .toList());
    }

    @Test
    void shouldRefuseAReleaseOfWhichThereIsNoFact() {
        Stream<Fact> before = WrittenFacts.november().stream().limit(4);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> release(before.toList()))
                .withMessage("Expected facts of the release CENSUS-BEA/FT900/2025-11, found none;"
                        + " check publisher, programme and period");
    }

    @Test
    void shouldDigestTheSameWhateverTheOrderAndTheHourOfReading() {
        Rule rule = Facts.aRule("r", io.firstprint.domain.rule.Subject.SURPRISE, "true", Instant.EPOCH)
                .content();
        FigureOverride one = FigureOverride.parse(NOVEMBER + "-40500");
        FigureOverride other = FigureOverride.parse(Facts.US_BALANCE + ",2025-10=-1");

        String digest = new WhatIf(List.of(one, other), List.of(), List.of(rule)).digest();

        assertThat(digest)
                .isEqualTo(new WhatIf(
                                List.of(other, one),
                                List.of(),
                                List.of(DatedRules.published(rule, Instant.parse("2026-03-01T00:00:00Z"))))
                        .digest())
                .isNotEqualTo(new WhatIf(List.of(one), List.of(), List.of(rule)).digest());
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.facts.IndicatorFacts;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.query.BookAnswers;
import io.firstprint.domain.query.IndicatorAnswer;
import io.firstprint.domain.query.IndicatorQuestion;
import io.firstprint.domain.query.IndicatorView;
import io.firstprint.domain.query.UnknownBefore;
import io.firstprint.events.record.FactDigest.Check;
import io.firstprint.events.serde.Decoded.Accepted;
import io.firstprint.poller.publish.FoundFact;
import io.firstprint.rules.DefaultRules;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.Facts;
import io.firstprint.testkit.facts.NovemberRelease;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The release of November 2025 as a user sees it. */
class ShowTextTest {
    private static final IndicatorQuestion LAST_THREE =
            new IndicatorQuestion(Facts.US_BALANCE, NovemberRelease.INSTANT, null, null, 3, false);

    private static FoundFact found(Object content) {
        return new FoundFact("trade.observations.v1", 0, 0, new Accepted<>(content), Check.MATCHES);
    }

    private static List<FoundFact> november(Fact.Observed... more) {
        List<FoundFact> facts = new ArrayList<>();
        facts.add(found(NovemberRelease.history().content()));
        facts.add(found(NovemberRelease.release().content()));
        NovemberRelease.consensus().forEach(forecast -> facts.add(found(forecast.content())));
        List.of(more).forEach(fact -> facts.add(found(fact.content())));
        return facts;
    }

    private static IndicatorAnswer answer(IndicatorQuestion question, List<FoundFact> own) {
        IndicatorFacts facts = new IndicatorFacts(question.indicator(), List.of(), own);
        return new BookAnswers(
                        indicator -> Optional.of(KnownBooks.book(facts)), () -> facts.rules(DefaultRules.basis()))
                .answer(question)
                .orElseThrow();
    }

    private static List<String> lines(IndicatorQuestion question, List<FoundFact> own) {
        return ShowText.of((IndicatorView) answer(question, own));
    }

    private static List<String> golden(String name) throws IOException {
        try (InputStream text = Objects.requireNonNull(ShowTextTest.class.getResourceAsStream(name), name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    @Test
    void shouldPrintTheReleaseAsItWasKnownWhenItCameOut() throws IOException {
        assertThat(lines(LAST_THREE, november())).containsExactlyElementsOf(golden("november-2025.txt"));
    }

    @Test
    void shouldPrintWhatWasKnownAndExpectedAMomentBefore() throws IOException {
        IndicatorQuestion question = LAST_THREE.asOf(Instant.parse("2026-01-29T13:29:59Z"));

        assertThat(lines(question, november())).containsExactlyElementsOf(golden("before-november-2025.txt"));
    }

    @Test
    void shouldPrintTheHistoryOfAPeriod() {
        IndicatorQuestion question =
                IndicatorQuestion.about(Facts.US_BALANCE).ofPeriod(ReferencePeriod.parse("2025-10"));

        assertThat(lines(question, november()))
                .containsSequence(
                        "history of 2025-10",
                        "valid from            release                   source      value  revision",
                        "2026-01-08T13:30:00Z  snapshot                  graph-csv  -29350         -",
                        "2026-01-29T13:30:00Z  CENSUS-BEA/FT900/2025-11  graph-csv  -29206       144");
    }

    @Test
    void shouldPrintThatAPeriodIsHeld() {
        Fact.Observed wrong = Facts.aRelease()
                .at("2026-02-19T13:30:00Z")
                .value("2025-12", "-60000000")
                .fact();

        List<String> lines = lines(IndicatorQuestion.about(Facts.US_BALANCE), november(wrong));

        assertThat(lines).anyMatch(line -> line.matches("2025-12 +- +held +- +0"));
        assertThat(lines).contains("held in quarantine");
    }

    @Test
    void shouldSayBeforeWhichInstantNothingIsKnown() {
        Instant asOf = Instant.parse("2025-12-31T00:00:00Z");

        assertThat(ShowText.of((UnknownBefore) answer(LAST_THREE.asOf(asOf), november())))
                .isEqualTo("Expected figures of " + Facts.US_BALANCE + " as of 2025-12-31T00:00:00Z, found none: it is"
                        + " unknown before 2026-01-08T13:30:00Z; ask as of that instant or a later one");
    }

    @Test
    void shouldNameIndicatorsThatDifferInOneDimension() {
        Indicator meant = Indicator.parse("M.US.W1.BALANCE.TOTAL.CUSTOMS.SA.NOMINAL");
        Indicator other = Indicator.parse("M.US.W1.EXPORTS.TOTAL.BOP.SA.NOMINAL");

        assertThat(NearIndicators.of(meant, Set.of(Facts.US_BALANCE, other))).containsExactly(Facts.US_BALANCE);
    }
}

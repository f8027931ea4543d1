/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.rule.Subject;
import io.firstprint.events.record.FactDigest;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.replay.fact.PastFact;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of facts on their way. */
@ExtendWith(SharedCluster.class)
class PreparedWhatIfTest {
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2026-02-19T13:30:00Z");

    private final TopicCatalogue topics;
    private final EventSerdes serdes;
    private final FactCodec codec;

    PreparedWhatIfTest(TestCluster cluster) {
        TestNamespace namespace = cluster.emptyNamespace();
        namespace.registerSchemas();
        this.topics = namespace.topics();
        this.serdes = new EventSerdes(cluster.registry());
        this.codec = new FactCodec(topics, serdes);
    }

    @AfterEach
    void close() {
        serdes.close();
    }

    private List<PastFact> written(List<? extends Fact> facts) {
        return new WrittenFacts(topics, serdes).of(facts);
    }

    private List<PastFact> changed(List<PastFact> facts, WhatIf whatIf) {
        List<PastFact> changed = new ArrayList<>();
        whatIf.prepare(facts::forEach, codec, BEGINNING).over(facts::forEach).read(changed::add);
        return changed;
    }

    private static WhatIf override(String rest) {
        return new WhatIf(List.of(FigureOverride.parse(Facts.US_BALANCE + "," + rest)), List.of(), List.of());
    }

    private List<String> amounts(List<PastFact> facts, String period) {
        return facts.stream()
                .flatMap(fact -> codec.observation(fact).stream())
                .map(Figures.class::cast)
                .flatMap(figures -> figures.set().observations().stream())
                .filter(observation -> observation.period().toString().equals(period))
                .map(observation -> String.valueOf(observation.amount()))
                .toList();
    }

    private static Fact december() {
        return Facts.aRelease()
                .in("2025-12")
                .at(DECEMBER)
                .value("2025-11", "-53000")
                .value("2025-12", "-70300")
                .fact();
    }

    @Test
    void shouldHandOnTheSameBytesWhereNothingIsOther() {
        List<PastFact> facts = written(WrittenFacts.november());

        assertThat(changed(facts, WhatIf.NOTHING_ELSE)).isEqualTo(facts);
    }

    @Test
    void shouldReplaceTheFirstPrintAndNotWhatALaterReleaseSaysOfIt() {
        List<PastFact> facts = written(Stream.concat(WrittenFacts.november().stream(), Stream.of(december()))
                .toList());

        assertThat(amounts(changed(facts, override("2025-11=-40500")), "2025-11"))
                .containsExactly("-40500E6 USD", "-53000E6 USD");
    }

    @Test
    void shouldReplaceWhatTheNamedReleaseSaysAlone() {
        List<PastFact> facts = written(Stream.concat(WrittenFacts.november().stream(), Stream.of(december()))
                .toList());

        assertThat(amounts(changed(facts, override("2025-11@CENSUS-BEA/FT900/2025-12=-40500")), "2025-11"))
                .containsExactly("-56825E6 USD", "-40500E6 USD");
    }

    @Test
    void shouldRoundTheFigureForAReadingThatIsCoarser() {
        Fact coarse =
                Facts.aRelease().readBy("text", 5).value("2025-11", "-56825").fact();
        Fact.Observed text = new Fact.Observed(new Figures(
                ((Figures) ((Fact.Observed) coarse).content())
                        .set()
                        .alsoOf(
                                Facts.US_BALANCE,
                                List.of(new io.firstprint.domain.book.Observation(
                                        io.firstprint.domain.period.ReferencePeriod.parse("2025-11"),
                                        Amount.parse("-568E8 USD")))),
                Facts.HEADLINE));
        List<PastFact> facts = written(
                Stream.concat(Stream.of(text), WrittenFacts.november().stream()).toList());

        assertThat(amounts(changed(facts, override("2025-11=-40567")), "2025-11"))
                .containsExactly("-406E8 USD", "-40567E6 USD");
    }

    @Test
    void shouldKeepEverythingElseOfAChangedFact() {
        List<PastFact> facts = written(WrittenFacts.november());

        List<PastFact> changed = changed(facts, override("2025-11=-40500"));

        assertThat(changed.subList(0, 4)).isEqualTo(facts.subList(0, 4));
        assertThat(amounts(changed, "2025-10")).isEqualTo(amounts(facts, "2025-10"));
        assertThat(changed.get(4).instant()).isEqualTo(facts.get(4).instant());
        assertThat(changed.get(4).key()).isEqualTo(facts.get(4).key());
    }

    @Test
    void shouldGiveAChangedFactTheDigestOfItsNewValue() {
        PastFact changed = changed(written(WrittenFacts.november()), override("2025-11=-40500"))
                .get(4);

        assertThat(FactDigest.check(changed.headers(), changed.value())).isEqualTo(FactDigest.Check.MATCHES);
    }

    @Test
    void shouldRefuseAnOverrideOfWhatWasNeverPublished() {
        List<PastFact> facts = written(WrittenFacts.november());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> changed(facts, override("2026-11=-40500")))
                .withMessageContaining("found none of that period in any fact");
    }

    @Test
    void shouldRefuseAnOverrideOfWhatOnlyASnapshotSaysAndNameTheWayOut() {
        List<PastFact> facts = written(WrittenFacts.november());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> changed(facts, override("2025-09=-40500")))
                .withMessageContaining("found one only in a snapshot; name a release")
                .withMessageContaining("2025-09@RELEASE=-40500");
    }

    @Test
    void shouldRefuseAnOverrideThatChangesNothing() {
        List<PastFact> facts = written(WrittenFacts.november());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> changed(facts, override("2025-11=-56825")))
                .withMessageContaining("found the same");
    }

    @Test
    void shouldRefuseTwoOverridesOfOneFigure() {
        FigureOverride one = FigureOverride.parse(Facts.US_BALANCE + ",2025-11=-40500");
        FigureOverride other = FigureOverride.parse(Facts.US_BALANCE + ",2025-11=-41000");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WhatIf(List.of(one, other), List.of(), List.of()))
                .withMessageContaining("remove one of them");
    }

    @Test
    void shouldReplaceEveryForecastOfTheSameProviderIndicatorAndPeriod() {
        List<PastFact> facts = written(List.of(
                Facts.aConsensus().by("Reuters").expecting("-40.5").fact(),
                Facts.aConsensus()
                        .by("Reuters")
                        .expecting("-41.0")
                        .asOf(Instant.parse("2026-01-28T12:00:00Z"))
                        .fact(),
                Facts.aConsensus().by("Reuters").in("2025-12").expecting("-50").fact(),
                Facts.aConsensus().by("Investing").expecting("-43.4").fact()));

        List<PastFact> changed = changed(
                facts,
                new WhatIf(
                        List.of(),
                        List.of(Facts.aConsensus()
                                .by("Reuters")
                                .expecting("-56.8")
                                .fact()
                                .content()),
                        List.of()));

        assertThat(changed.stream()
                        .flatMap(fact -> codec.consensus(fact).stream())
                        .map(forecast -> forecast.provider() + " " + forecast.period() + " " + forecast.amount()))
                .containsExactly(
                        "Reuters 2025-12 -50E9 USD", "Investing 2025-11 -434E8 USD", "Reuters 2025-11 -568E8 USD");
    }

    @Test
    void shouldKeepTheInstantOfAForecastThatWasKnownInTime() {
        Consensus forecast =
                Facts.aConsensus().by("Desk").expecting("-50").fact().content();

        List<PastFact> changed =
                changed(written(WrittenFacts.november()), new WhatIf(List.of(), List.of(forecast), List.of()));

        assertThat(changed.get(5).instant()).isEqualTo(forecast.asOf());
    }

    @Test
    void shouldReplaceEveryVersionOfARuleFromTheBeginningAndKeepOthers() {
        Instant march = Instant.parse("2026-03-01T00:00:00Z");
        List<PastFact> facts = written(List.of(
                Facts.aRule("one", Subject.SURPRISE, "true", BEGINNING),
                Facts.aRule("one", Subject.SURPRISE, "false", march),
                Facts.aRule("other", Subject.SURPRISE, "true", BEGINNING)));
        Rule wanted = Facts.aRule("one", Subject.SURPRISE, "surprise.percent > 1.0", march)
                .content();

        List<PastFact> changed = changed(facts, new WhatIf(List.of(), List.of(), List.of(wanted)));

        assertThat(changed.stream()
                        .flatMap(fact -> codec.rule(fact).stream())
                        .map(rule -> rule.name() + " " + rule.condition() + " " + rule.effectiveFrom()))
                .containsExactly("one surprise.percent > 1.0 2026-01-01T00:00:00Z", "other true 2026-01-01T00:00:00Z");
    }

    @Test
    void shouldKeepLaterVersionsOfAFileWhereTheyBegin() {
        Instant march = Instant.parse("2026-03-01T00:00:00Z");
        Rule first = Facts.aRule("one", Subject.SURPRISE, "true", DECEMBER).content();
        Rule second = Facts.aRule("one", Subject.SURPRISE, "false", march).content();

        List<PastFact> changed = changed(List.of(), new WhatIf(List.of(), List.of(), List.of(second, first)));

        assertThat(changed.stream()
                        .flatMap(fact -> codec.rule(fact).stream())
                        .map(rule -> rule.condition() + " " + rule.effectiveFrom()))
                .containsExactly("true 2026-01-01T00:00:00Z", "false 2026-03-01T00:00:00Z");
    }
}

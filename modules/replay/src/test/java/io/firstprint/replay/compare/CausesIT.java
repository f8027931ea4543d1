/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.rule.Subject;
import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.Facts;
import io.firstprint.testkit.facts.GeneratedComponents;
import io.firstprint.testkit.facts.NovemberRelease;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One thing is different, and every difference in what is said has that as its cause. */
@ExtendWith(SharedCluster.class)
class CausesIT {
    private static final Indicator BOTH = Indicator.parse("M.US.X1.BALANCE.GOODS.CUSTOMS.NSA.NOMINAL");
    private static final Indicator FRANCE = Indicator.parse("M.US.FR.BALANCE.GOODS.CUSTOMS.NSA.NOMINAL");
    private static final byte ZIGZAG_4 = 8;
    private static final byte ZIGZAG_5 = 10;
    private static final InstantRange BEFORE_NOVEMBER =
            new InstantRange(Instant.MIN, NovemberRelease.INSTANT.minusMillis(1));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Path state;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static ProcessedNamespace live;

    private final TestCluster cluster;

    CausesIT(TestCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeAll
    static void processTheFacts(TestCluster cluster) throws TimeoutException {
        live = processed(cluster, facts(NovemberRelease.release()));
    }

    private static ProcessedNamespace processed(TestCluster cluster, List<Fact> facts) throws TimeoutException {
        ProcessedNamespace namespace = new ProcessedNamespace(cluster, 1, 1, state);
        namespace.process(facts);
        return namespace;
    }

    /** Real figures of one release, and generated ones with sums, explanations and checks. */
    private static List<Fact> facts(Fact... more) {
        List<Fact> facts = new ArrayList<>(GeneratedComponents.definitions());
        facts.add(NovemberRelease.history());
        facts.addAll(NovemberRelease.consensus());
        facts.addAll(GeneratedComponents.of(5, 4).published(1));
        facts.addAll(List.of(more));
        return facts;
    }

    private static Comparison compared(ProcessedNamespace other) {
        return live.comparedWith(other, InstantRange.ALL);
    }

    private void assertOnly(Cause cause, Comparison comparison) {
        assertThat(comparison.isEqual()).isFalse();
        assertThat(comparison.differences()).allSatisfy(each -> assertThat(each.cause())
                .as(each + " " + each.evidence())
                .isEqualTo(cause));
        assertThat(comparison.differences()).isNotEmpty();
    }

    @Test
    void shouldNameFactsWhereAFigureDiffers() throws TimeoutException {
        Fact changed = Facts.aRelease()
                .at(NovemberRelease.INSTANT)
                .value("2025-10", "-29206")
                .value("2025-11", "-56525")
                .fact();

        Comparison comparison = compared(processed(cluster, facts(changed)));

        assertOnly(Cause.FACTS, comparison);
        assertThat(comparison.facts().all()).extracting(OneSidedFact::side).containsExactly(Side.LEFT, Side.RIGHT);
        assertThat(comparison.differences()).anySatisfy(each -> assertThat(each.toString())
                .startsWith("balances.v1 " + Facts.US_BALANCE)
                .contains("actual: -56825E6 USD within 5E5 USD -> -56525E6 USD within 5E5 USD"));
    }

    @Test
    void shouldNameFactsWhereOneIsLost() throws TimeoutException {
        Comparison comparison = compared(processed(cluster, facts()));

        assertOnly(Cause.FACTS, comparison);
        assertThat(comparison.facts().all()).singleElement().satisfies(fact -> assertThat(fact.toString())
                .startsWith("only left: " + live.topics().observations() + "-0@")
                .endsWith(Facts.US_BALANCE + " CENSUS-BEA/FT900/2025-11 2026-01-29T13:30:00Z"));
    }

    @Test
    void shouldNameFactsWhereOneOfAComponentIsLost() throws TimeoutException {
        List<Fact> all = facts(NovemberRelease.release());
        Fact lost = all.stream()
                .filter(fact -> fact.key().equals(FRANCE.toString()))
                .findFirst()
                .orElseThrow();
        all.remove(lost);

        Comparison comparison = compared(processed(cluster, all));

        assertOnly(Cause.FACTS, comparison);
        assertThat(comparison.differences())
                .anySatisfy(each -> assertThat(each.toString()).contains(BOTH.toString()));
    }

    @Test
    void shouldNameConsensusWhereAnExpectationDiffers() throws TimeoutException {
        List<Fact> all = facts(NovemberRelease.release());
        all.add(Facts.aConsensus()
                .by("Reuters")
                .expecting("-41.5")
                .asOf(NovemberRelease.INSTANT.minus(Duration.ofMinutes(5)))
                .fact());

        assertOnly(Cause.CONSENSUS, compared(processed(cluster, all)));
    }

    @Test
    void shouldNameRulesWhereOneHasAnotherVersion() throws TimeoutException {
        List<Fact> all = facts(NovemberRelease.release());
        all.add(
                0,
                Facts.aRule("swing", Subject.SWING, "abs(change.percent) >= 1", Instant.parse("2026-01-20T00:00:00Z")));

        Comparison comparison = compared(processed(cluster, all));

        assertOnly(Cause.RULES, comparison);
        assertThat(comparison.facts().all()).singleElement().satisfies(fact -> assertThat(fact.key())
                .isEqualTo("swing"));
    }

    @Test
    void shouldNameDefinitionsWhereOneHasAnotherVersion() throws TimeoutException {
        List<Fact> all = facts(NovemberRelease.release());
        all.add(
                0,
                Facts.aDefinition("both")
                        .from("2024-03-01T00:00:00Z")
                        .needingHeadline()
                        .plus(FRANCE)
                        .sum(BOTH));

        assertOnly(Cause.DEFINITIONS, compared(processed(cluster, all)));
    }

    @Test
    void shouldNameTheLogicWhereItsVersionDiffers() {
        ProcessedNamespace later = new ProcessedNamespace(cluster, 1, 1, state);
        later.write(facts(NovemberRelease.release()));
        copyViewsAsOfLogicVersion5(later);

        assertOnly(Cause.LOGIC_VERSION, compared(later));
    }

    /** The version is the last field of every view. */
    private void copyViewsAsOfLogicVersion5(ProcessedNamespace to) {
        CommittedTopics topics =
                new CommittedTopics(Map.of("bootstrap.servers", cluster.bootstrapServers()), Duration.ofSeconds(10));
        try (FactWriter writer = to.newWriter()) {
            topics.read(live.topics().views(), record -> {
                byte[] value = record.value().clone();
                assertThat(value[value.length - 1]).isEqualTo(ZIGZAG_4);
                value[value.length - 1] = ZIGZAG_5;
                writer.writeBytes(
                        to.topics().namespace()
                                + record.topic()
                                        .substring(live.topics().namespace().length()),
                        record.key(),
                        value);
            });
        }
    }

    @Test
    void shouldSayFirstWhatIsNotProcessed() {
        ProcessedNamespace unprocessed = new ProcessedNamespace(cluster, 1, 1, state);
        unprocessed.write(facts(NovemberRelease.release()));

        Comparison comparison = compared(unprocessed);

        assertOnly(Cause.UNPROCESSED, comparison);
        assertThat(comparison.unprocessed())
                .anySatisfy(line -> assertThat(line).contains("-books has ", "left to process"));
    }

    @Test
    void shouldCallADifferenceFromTheSameFactsAFault() throws TimeoutException {
        ProcessedNamespace faulty = processed(cluster, facts(NovemberRelease.release()));
        String lost = Facts.US_BALANCE + "/2025-11";
        faulty.writeBytes(faulty.topics().namespace() + "balances.v1", lost.getBytes(UTF_8), null);

        Comparison comparison = compared(faulty);

        assertOnly(Cause.UNEXPLAINED, comparison);
        assertThat(comparison.differences())
                .extracting(each -> each.difference().id())
                .containsExactly(lost);
    }

    /** October is the newest period until November is published, and has ranks and a streak only until then. */
    @Test
    void shouldLeaveOutOfTheVerdictWhatOnlyTheNewestPeriodHas() throws TimeoutException {
        Fact novemberOnly = Facts.aRelease()
                .at(NovemberRelease.INSTANT)
                .value("2025-11", "-56825")
                .fact();
        ProcessedNamespace later = processed(cluster, facts(novemberOnly));
        ProcessedNamespace until = processed(cluster, facts());

        Comparison comparison = later.comparedWith(until, BEFORE_NOVEMBER);

        assertThat(comparison.differences())
                .filteredOn(each -> each.difference().id().equals(Facts.US_BALANCE + "/2025-10"))
                .extracting(Explained::cause)
                .containsExactly(Cause.RANGE);
        assertThat(comparison.isEqual()).isTrue();
    }

    @Test
    void shouldLeaveOutOfTheVerdictWhatFollowsFromOutsideTheRange() throws TimeoutException {
        ProcessedNamespace until = processed(cluster, facts());

        Comparison comparison = live.comparedWith(until, BEFORE_NOVEMBER);

        assertThat(comparison.differences())
                .extracting(Explained::cause)
                .isNotEmpty()
                .containsOnly(Cause.RANGE);
        assertThat(comparison.isEqual()).isTrue();
    }
}

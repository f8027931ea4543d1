/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.Revision;
import io.firstprint.domain.view.RunningBalance;
import io.firstprint.domain.view.Surprise;
import io.firstprint.domain.view.ViewEvent;
import io.firstprint.events.topic.TopicSpec.Role;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicCatalogueTest {
    private static final TopicCatalogue LIVE = new TopicCatalogue(TopicCatalogue.LIVE);
    private static final String NEVER = "9223372036854775807";

    static List<TopicSpec> facts() {
        return LIVE.all().stream().filter(spec -> spec.role() == Role.FACTS).toList();
    }

    static List<TopicSpec> compacted() {
        return LIVE.all().stream()
                .filter(spec -> "compact".equals(spec.settings().get("cleanup.policy")))
                .toList();
    }

    static List<TopicSpec> views() {
        return LIVE.all().stream().filter(spec -> spec.role() == Role.VIEW).toList();
    }

    @Test
    void shouldNameEveryTopicUnderItsNamespace() {
        assertThat(LIVE.all().stream().map(LIVE::nameOf))
                .containsExactly(
                        "trade.observations.v1",
                        "trade.observations-detail.v1",
                        "trade.consensus.v1",
                        "trade.schedule.v1",
                        "trade.release-notices.v1",
                        "trade.definitions.v1",
                        "trade.rules.v1",
                        "trade.archive.v1",
                        "trade.generations.v1",
                        "trade.components.v1",
                        "trade.digest-parts.v1",
                        "trade.revisions.v1",
                        "trade.revisions-detail.v1",
                        "trade.balances.v1",
                        "trade.balances-detail.v1",
                        "trade.surprises.v1",
                        "trade.surprises-detail.v1",
                        "trade.contradictions.v1",
                        "trade.contributions.v1",
                        "trade.alerts.v1",
                        "trade.alerts-detail.v1",
                        "trade.digests.v1",
                        "trade.dead-letters.v1");
    }

    @Test
    void shouldGiveAGenerationTopicsOfItsOwnOfWhatIsComputedOnly() {
        TopicCatalogue second = LIVE.ofGeneration(2);

        assertThat(second.alerts()).isEqualTo("trade.g2.alerts.v1");
        assertThat(second.components()).isEqualTo("trade.g2.components.v1");
        assertThat(second.deadLetters()).isEqualTo("trade.g2.dead-letters.v1");
        assertThat(TopicCatalogue.published().stream().map(second::nameOf))
                .isEqualTo(TopicCatalogue.published().stream().map(LIVE::nameOf).toList());
        assertThat(List.of(second.notices(), second.archive(), second.generations()))
                .isEqualTo(List.of(LIVE.notices(), LIVE.archive(), LIVE.generations()));
    }

    @Test
    void shouldGiveTheApplicationsOfAGenerationIdsOfTheirOwn() {
        assertThat(LIVE.ofGeneration(1).applicationPrefix()).isEqualTo("firstprint-trade-");
        assertThat(LIVE.ofGeneration(2).applicationPrefix()).isEqualTo("firstprint-trade-g2-");
    }

    @Test
    void shouldNameTheGenerationInACommand() {
        assertThat(LIVE.ofGeneration(2).command("topics create")).isEqualTo("firstprint topics create --generation 2");
    }

    @Test
    void shouldFindATopicByItsNameWithoutNamespaceAndGeneration() {
        assertThat(LIVE.ofGeneration(3).nameOf("digests.v1")).isEqualTo("trade.g3.digests.v1");
        assertThatIllegalArgumentException().isThrownBy(() -> LIVE.nameOf("digest.v1"));
    }

    @Test
    void shouldRefuseAGenerationBeforeTheFirst() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LIVE.ofGeneration(0))
                .withMessage("Expected a generation from 1, found 0");
    }

    @Test
    void shouldDeclareTopicsBySeverityWhereTheyAreWanted() {
        assertThat(LIVE.bySeverity(true).all().stream()
                        .filter(spec -> !LIVE.all().contains(spec))
                        .map(LIVE::nameOf))
                .containsExactlyInAnyOrder(
                        "trade.alerts-high.v1",
                        "trade.alerts-medium.v1",
                        "trade.alerts-low.v1",
                        "trade.alerts-detail-high.v1",
                        "trade.alerts-detail-medium.v1",
                        "trade.alerts-detail-low.v1");
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void shouldKeepTopicsBySeverityAsThoseOfAllAlerts(Severity severity) {
        TopicCatalogue topics = LIVE.bySeverity(true);

        assertThat(Stream.of(Lane.values()).map(lane -> spec(topics, topics.alerts(lane, severity))))
                .allSatisfy(spec -> assertThat(spec)
                        .usingRecursiveComparison()
                        .ignoringFields("suffix")
                        .isEqualTo(spec(topics, topics.alerts())));
    }

    private static TopicSpec spec(TopicCatalogue topics, String name) {
        return topics.all().stream()
                .filter(spec -> topics.nameOf(spec).equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldNameTheSettingInCommandsOfACatalogueBySeverity() {
        assertThat(LIVE.bySeverity(true).command("topics create"))
                .isEqualTo("firstprint topics create --severity-topics");
    }

    /** A reader of committed headline views waits for no transaction of the detail lane. */
    @Test
    void shouldKeepViewsOfTheLanesApart() {
        List<Class<? extends ViewEvent>> kinds =
                List.of(Revision.class, RunningBalance.class, Surprise.class, Alert.class);

        assertThat(kinds.stream().map(kind -> LIVE.topicOf(kind, Lane.DETAIL)))
                .doesNotContainAnyElementsOf(kinds.stream()
                        .map(kind -> LIVE.topicOf(kind, Lane.HEADLINE))
                        .toList())
                .contains("trade.alerts-detail.v1");
    }

    /** Either lane may be contradicted, and each reads what is. */
    @Test
    void shouldBringContradictionsOfBothLanesTogether() {
        assertThat(LIVE.topicOf(Contradiction.class, Lane.DETAIL)).isEqualTo(LIVE.contradictions());
    }

    /** Balances do not bear on digests, and are the most of all views. */
    @Test
    void shouldBringAllViewsButBalancesTogetherInDigests() {
        assertThat(LIVE.factsOfDigests())
                .startsWith("trade.digest-parts.v1", "trade.components.v1")
                .contains("trade.observations.v1", "trade.observations-detail.v1")
                .contains("trade.alerts.v1", "trade.alerts-detail.v1", "trade.contradictions.v1")
                .doesNotHaveDuplicates()
                .noneMatch(topic -> topic.contains("balances"));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void shouldKeepFactsForEver(TopicSpec spec) {
        assertThat(spec.settings())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1")
                .containsEntry("retention.bytes", "-1");
    }

    /** Event time spans decades: by default a load rolls a segment for almost every month. */
    @ParameterizedTest
    @MethodSource({"facts", "views"})
    void shouldNeverRollASegmentByTime(TopicSpec spec) {
        assertThat(spec.settings()).containsEntry("segment.ms", NEVER);
    }

    /** By default a broker rejects a batch for one record that lies more than an hour ahead. */
    @ParameterizedTest
    @MethodSource({"facts", "views"})
    void shouldTakeEventTimeThatLiesAhead(TopicSpec spec) {
        assertThat(spec.settings()).containsEntry("message.timestamp.after.max.ms", NEVER);
    }

    /** The active segment is never compacted, so it has to fill up at some time. */
    @ParameterizedTest
    @MethodSource("compacted")
    void shouldRollSegmentsOfCompactedTopicsEarly(TopicSpec spec) {
        assertThat(spec.settings()).containsEntry("segment.bytes", String.valueOf(16 * 1024 * 1024));
    }

    @Test
    void shouldCompactBalancesAndAlertsOnly() {
        assertThat(compacted())
                .extracting(TopicSpec::suffix)
                .containsExactly("balances.v1", "balances-detail.v1", "alerts.v1", "alerts-detail.v1");
    }

    @Test
    void shouldKeepDeadLettersForThirtyDaysFromTheirArrival() {
        TopicSpec letters = LIVE.all().get(LIVE.all().size() - 1);

        assertThat(letters.settings())
                .containsEntry("retention.ms", String.valueOf(30L * 24 * 60 * 60 * 1000))
                .containsEntry("message.timestamp.type", "LogAppendTime");
    }

    @Test
    void shouldKeepBytesOfPublishersForEverAsTheyCame() {
        TopicSpec archive = spec(LIVE, LIVE.archive());

        assertThat(archive.schema()).isNull();
        assertThat(archive.settings())
                .containsEntry("retention.ms", "-1")
                .containsEntry("message.timestamp.type", "LogAppendTime")
                .containsEntry("compression.type", "zstd");
    }

    @Test
    void shouldTakeBodiesOfSixteenMebibytesIntoTheArchive() {
        assertThat(Integer.parseInt(spec(LIVE, LIVE.archive()).settings().get("max.message.bytes")))
                .isGreaterThan(16 << 20);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void shouldLetNewReadersReadOldFacts(TopicSpec spec) {
        assertThat(spec.compatibility()).isEqualTo(spec.schema() == null ? "NONE" : "BACKWARD_TRANSITIVE");
    }

    @ParameterizedTest
    @MethodSource("views")
    void shouldLetOldAndNewReadersReadViews(TopicSpec spec) {
        assertThat(spec.compatibility()).isEqualTo("FULL_TRANSITIVE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "trade", "Trade.", "trade..", "-trade.", "tr ade."})
    void shouldRefuseANamespaceOfAnotherForm(String namespace) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TopicCatalogue(namespace))
                .withMessageEndingWith("found '" + namespace + "'");
    }

    /** Facts are decades old by their own time and would be gone at once. */
    @Test
    void shouldLetTopicsOfAReplayExpireByTheBrokersClock() {
        TopicCatalogue replay = new TopicCatalogue("replay.r1.trade.");

        assertThat(replay.all()).hasSameSizeAs(LIVE.all()).allSatisfy(spec -> assertThat(spec.settings())
                .containsEntry("retention.ms", "604800000")
                .containsEntry("message.timestamp.type", "LogAppendTime"));
    }

    @Test
    void shouldLetCompactedTopicsOfAReplayExpireToo() {
        TopicCatalogue replay = new TopicCatalogue("replay.r1.trade.");

        assertThat(spec(replay, replay.alerts()).settings()).containsEntry("cleanup.policy", "compact,delete");
    }

    @Test
    void shouldKeepTopicsOfAReplayAsLongAsWanted() {
        TopicCatalogue replay = new TopicCatalogue("replay.r1.trade.").keptFor(Duration.ofDays(1));

        assertThat(replay.all())
                .allSatisfy(spec -> assertThat(spec.settings()).containsEntry("retention.ms", "86400000"));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.digest;

import static io.firstprint.domain.digest.Parts.BALANCE;
import static io.firstprint.domain.digest.Parts.RELEASE;
import static io.firstprint.domain.digest.Parts.RELEASED;
import static io.firstprint.domain.digest.Parts.alert;
import static io.firstprint.domain.digest.Parts.asked;
import static io.firstprint.domain.digest.Parts.complete;
import static io.firstprint.domain.digest.Parts.detail;
import static io.firstprint.domain.digest.Parts.expired;
import static io.firstprint.domain.digest.Parts.last;
import static io.firstprint.domain.digest.Parts.revision;
import static io.firstprint.domain.digest.Parts.said;
import static io.firstprint.domain.digest.Parts.swing;
import static io.firstprint.domain.digest.Parts.viewed;
import static io.firstprint.domain.digest.Parts.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.firstprint.domain.digest.DigestPart.Completed;
import io.firstprint.domain.digest.DigestPart.Viewed;
import io.firstprint.domain.digest.PartProgress.State;
import io.firstprint.domain.digest.ReleaseNews.Next;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.Alert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseNewsTest {
    private static final Viewed ALERT = viewed("a", alert(Alert.Kind.SWING, Severity.HIGH, "It moved"));

    @Test
    void shouldSayADigestOfAReleaseOnWhichNothingFired() {
        List<Digest> said = said(List.of(complete()));

        assertThat(said).singleElement().satisfies(digest -> {
            assertThat(digest.alerts()).isEmpty();
            assertThat(digest.indicatorsRead()).isEqualTo(7);
            assertThat(digest.text().get(0)).startsWith("Nothing fired");
        });
    }

    @Test
    void shouldSayNothingBeforeAPartIsComplete() {
        List<Digest> said = said(List.of(ALERT, complete("headline", 0, 2)));

        assertThat(said).isEmpty();
    }

    @Test
    void shouldSayWhatCameBeforeOnceEveryPartitionHasAll() {
        List<Digest> said = said(List.of(ALERT, complete("headline", 0, 2), complete("headline", 1, 2)));

        assertThat(said).singleElement().returns(1, Digest::alertsStanding);
    }

    @Test
    void shouldSayAnIncompletePartAtItsDeadline() {
        Instant deadline = RELEASED.plusSeconds(600);

        Digest digest = last(List.of(complete("headline", 0, 2), expired("headline", deadline.toString())));

        assertThat(digest.parts()).containsExactly(new PartProgress("headline", State.INCOMPLETE, 0));
        assertThat(digest.effectiveAt()).isEqualTo(deadline);
        assertThat(digest.indicatorsRead()).isZero();
    }

    @Test
    void shouldNotApplyADeadlineToWhatCameOutAfterIt() {
        List<Digest> said = said(List.of(complete("headline", 0, 2), expired("headline", "2026-01-29T13:29:59Z")));

        assertThat(said).isEmpty();
    }

    @Test
    void shouldSayALaterPartBesideTheFirst() {
        Digest digest = last(List.of(complete(), complete("detail", 0, 2)));

        assertThat(digest.parts())
                .extracting(PartProgress::part, PartProgress::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("detail", State.PENDING),
                        org.assertj.core.groups.Tuple.tuple("headline", State.COMPLETE));
    }

    @Test
    void shouldSayAViewThatComesAfterItsPart() {
        List<Digest> said = said(List.of(complete(), ALERT));

        assertThat(said).extracting(Digest::alertsStanding).containsExactly(0, 1);
    }

    @Test
    void shouldSayNothingAgainOnARepeatedPart() {
        List<Digest> said = said(List.of(complete(), ALERT, ALERT, complete()));

        assertThat(said).hasSize(2);
    }

    @Test
    void shouldLetGoOfAWithdrawnView() {
        Digest digest = last(List.of(complete(), ALERT, withdrawn(ALERT)));

        assertThat(digest).isEqualTo(last(List.of(complete())));
    }

    @Test
    void shouldHoldTheLastOfTheViewsWithOneId() {
        Digest digest = last(List.of(complete(), ALERT, viewed("a", alert(Alert.Kind.SWING, Severity.LOW, "Less"))));

        assertThat(digest.alerts()).containsExactly(new AlertCount(Alert.Kind.SWING, Severity.LOW, 1));
    }

    @Test
    void shouldTellTwoPublicationsOfOneReleaseApart() {
        Completed erratum = new Completed(RELEASE, RELEASED.plusSeconds(86_400), "headline", 0, 1, 1);

        List<Digest> said = said(List.of(complete(), ALERT, erratum));

        assertThat(said).extracting(Digest::alertsStanding).containsExactly(0, 1, 0);
        assertThat(said.get(2).id()).isNotEqualTo(said.get(1).id());
    }

    @Test
    void shouldRefuseAPartOfAnotherRelease() {
        ReleaseNews news = new ReleaseNews(ReleaseId.parse("CENSUS-BEA/FT900/2025-12"), new Sharing());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> news.take(complete()))
                .withMessageEndingWith("found one of CENSUS-BEA/FT900/2025-11");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldSayTheSameInTheEndInAnyOrder(long seed) {
        List<DigestPart> parts = release(300);
        List<DigestPart> disturbed = new ArrayList<>(parts);
        disturbed.addAll(parts.subList(100, 200));
        Collections.shuffle(disturbed, new Random(seed));

        assertThat(last(disturbed)).isEqualTo(last(parts));
    }

    private static List<DigestPart> release(int views) {
        List<DigestPart> parts = new ArrayList<>(List.of(complete("headline", 0, 2), complete("headline", 1, 2)));
        IntStream.range(0, views).forEach(i -> parts.add(viewed("s" + i, swing(detail(i % 70), i % 13 - 6))));
        IntStream.range(0, views).forEach(i -> parts.add(viewed("r" + i, revision(detail(i / 3)))));
        parts.add(ALERT);
        return parts;
    }

    /** A record that asks comes back behind what was read meanwhile, a few thousand records in a flood. */
    @Test
    void shouldSayAFloodOfViewsAHandfulOfTimes() {
        ReleaseNews news = new ReleaseNews(RELEASE, new Sharing());
        int sayings = 0;
        news.take(complete());

        for (int i = 0; i < 200_000; i++) {
            news.take(viewed("r" + i, revision(detail(i))));
            if (i % 2_000 == 0 && news.take(asked()) == Next.SAY) {
                news.news();
                sayings++;
            }
        }

        assertThat(sayings).isBetween(2, 20);
    }

    @Test
    void shouldSayWhatIsLeftWhenAFloodIsOver() {
        ReleaseNews news = new ReleaseNews(RELEASE, new Sharing());
        news.take(complete());
        IntStream.range(0, 10_000).forEach(i -> news.take(viewed("r" + i, revision(detail(i)))));
        news.take(asked());
        news.news();
        IntStream.range(0, 500).forEach(i -> news.take(viewed("late" + i, revision(BALANCE))));

        Next inTheFlood = news.take(asked());
        Next after = news.take(asked());

        assertThat(inTheFlood).isEqualTo(Next.ASK);
        assertThat(after).isEqualTo(Next.SAY);
        assertThat(news.news()).singleElement().returns(10_500, Digest::revisedPeriods);
    }

    /** What is restored takes in the same records, the questions among them. */
    @Test
    void shouldStandWhereItStoodAfterRestoration() {
        List<DigestPart> records = List.of(complete(), asked(), ALERT);
        ReleaseNews processed = new ReleaseNews(RELEASE, new Sharing());
        ReleaseNews restored = new ReleaseNews(RELEASE, new Sharing());
        records.forEach(part -> {
            if (processed.take(part) == Next.SAY) {
                processed.news();
            }
            if (restored.take(part) == Next.SAY) {
                restored.skipNews();
            }
        });

        Next expected = processed.take(asked());

        assertThat(restored.take(asked())).isEqualTo(expected).isEqualTo(Next.SAY);
        assertThat(restored.news()).isEqualTo(processed.news()).hasSize(1);
    }
}

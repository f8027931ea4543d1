/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.digest;

import static io.firstprint.domain.digest.Parts.BALANCE;
import static io.firstprint.domain.digest.Parts.RELEASE;
import static io.firstprint.domain.digest.Parts.RELEASED;
import static io.firstprint.domain.digest.Parts.alert;
import static io.firstprint.domain.digest.Parts.asked;
import static io.firstprint.domain.digest.Parts.complete;
import static io.firstprint.domain.digest.Parts.detail;
import static io.firstprint.domain.digest.Parts.judged;
import static io.firstprint.domain.digest.Parts.last;
import static io.firstprint.domain.digest.Parts.said;
import static io.firstprint.domain.digest.Parts.viewed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.firstprint.domain.digest.DigestPart.Completed;
import io.firstprint.domain.digest.DigestPart.Judged;
import io.firstprint.domain.digest.ReleaseNews.Next;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.Alert;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many rule judgements a digest counts. */
class JudgementsTest {
    @Test
    void shouldSumTheRulesThatWatchEachIndicator() {
        Digest digest = last(List.of(judged(BALANCE, 7), judged(detail(1), 5), judged(detail(2), 0), complete()));

        assertThat(digest.rulesEvaluated()).isEqualTo(12);
    }

    @Test
    void shouldCountAnIndicatorOnceHoweverOftenItIsRead() {
        Digest digest = last(List.of(judged(BALANCE, 7), judged(BALANCE, 7), complete(), judged(BALANCE, 7)));

        assertThat(digest.rulesEvaluated()).isEqualTo(7);
    }

    @Test
    void shouldTellThatNobodyIsWatching() {
        Digest digest = last(List.of(judged(BALANCE, 0), complete()));

        assertThat(digest.rulesEvaluated()).isZero();
        assertThat(digest.text().get(0)).endsWith("no contradiction, under 0 rules");
    }

    @Test
    void shouldNotKnowTheNumberWhereNoIndicatorIsKnownToBeRead() {
        Digest digest = last(List.of(complete()));

        assertThat(digest.rulesEvaluated()).isNull();
        assertThat(digest.text().get(0)).endsWith("no contradiction");
    }

    @Test
    void shouldSayUnderHowManyRulesNothingFired() {
        Digest digest = last(List.of(judged(BALANCE, 7), complete()));

        assertThat(digest.text().get(0))
                .isEqualTo("Nothing fired: no alert, no surprise, no revision, no contradiction, under 7 rules");
    }

    @Test
    void shouldSayUnderHowManyRulesSomethingFired() {
        Digest digest = last(List.of(
                judged(BALANCE, 1), viewed("a", alert(Alert.Kind.SWING, Severity.HIGH, "It moved")), complete()));

        assertThat(digest.text())
                .contains("1 alert (1 high); 0 surprises; nothing revised; 0 contradictions, under 1 rule");
    }

    @Test
    void shouldSayTheDigestAgainWhenAnIndicatorComesLate() {
        List<Digest> said = said(List.of(judged(BALANCE, 7), complete(), judged(detail(1), 7)));

        assertThat(said).extracting(Digest::rulesEvaluated).containsExactly(7, 14);
    }

    @Test
    void shouldSayNothingBeforeAPartIsComplete() {
        assertThat(said(List.of(judged(BALANCE, 7)))).isEmpty();
    }

    @Test
    void shouldCountEachPublicationOfAReleaseByItself() {
        Judged erratum = new Judged(RELEASE, RELEASED.plusSeconds(86_400), BALANCE, 8);
        Completed complete = new Completed(RELEASE, RELEASED.plusSeconds(86_400), "headline", 0, 1, 1);

        List<Digest> said = said(List.of(judged(BALANCE, 7), complete(), erratum, complete));

        assertThat(said).extracting(Digest::rulesEvaluated).containsExactly(7, 8);
    }

    @Test
    void shouldTellIndicatorsOfTwoReleasesOfOneProgrammeApart() {
        Sharing sharing = new Sharing();
        ReleaseId december = ReleaseId.parse("CENSUS-BEA/FT900/2025-12");
        ReleaseNews first = new ReleaseNews(RELEASE, sharing);
        ReleaseNews second = new ReleaseNews(december, sharing);
        first.take(judged(BALANCE, 7));
        second.take(new Judged(december, RELEASED, detail(1), 5));
        second.take(new Judged(december, RELEASED, BALANCE, 7));

        second.take(new Completed(december, RELEASED, "headline", 0, 1, 2));

        assertThat(second.news()).extracting(Digest::rulesEvaluated).containsExactly(12);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void shouldCountTheSameInAnyOrder(long seed) {
        List<DigestPart> parts = new ArrayList<>(List.of(complete()));
        IntStream.range(0, 500).forEach(i -> parts.add(judged(detail(i), i % 9)));
        List<DigestPart> disturbed = new ArrayList<>(parts);
        disturbed.addAll(parts.subList(100, 300));
        Collections.shuffle(disturbed, new Random(seed));

        assertThat(last(disturbed)).isEqualTo(last(parts));
    }

    /** Where markers come before what was read, as in a rebuild. */
    @Test
    void shouldSayAFloodOfIndicatorsAHandfulOfTimes() {
        ReleaseNews news = new ReleaseNews(RELEASE, new Sharing());
        int sayings = 0;
        news.take(complete());

        for (int i = 0; i < 200_000; i++) {
            news.take(judged(detail(i), 7));
            if (i % 2_000 == 0 && news.take(asked()) == Next.SAY) {
                news.news();
                sayings++;
            }
        }

        assertThat(sayings).isBetween(2, 20);
    }

    @Test
    void shouldRefuseANumberBelowZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> judged(BALANCE, -1))
                .withMessageContaining("0 or more, found -1");
    }
}

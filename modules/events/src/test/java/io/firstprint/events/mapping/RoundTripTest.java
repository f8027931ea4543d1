/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.digest.DigestPart;
import io.firstprint.domain.release.ReleaseNotice;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.record.DeadLetter;
import io.firstprint.events.record.GenerationSwitch;
import io.firstprint.events.record.ObservationRecord;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is what is read back. */
class RoundTripTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldReadFiguresBack(long seed) {
        ObservationRecord figures = new RandomFacts(seed).figures();

        assertThat(ObservationMapping.fromEvent(ObservationMapping.toEvent(figures)))
                .isEqualTo(figures);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldReadCompletionMarkersBack(long seed) {
        ObservationRecord marker = new RandomFacts(seed).completion();

        assertThat(ObservationMapping.fromEvent(ObservationMapping.toEvent(marker)))
                .isEqualTo(marker);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldReadDeadlinesBack(long seed) {
        ObservationRecord marker = new RandomFacts(seed).deadline();

        assertThat(ObservationMapping.fromEvent(ObservationMapping.toEvent(marker)))
                .isEqualTo(marker);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldReadDefinitionsBack(long seed) {
        Definition definition = new RandomViews(seed).definition();

        assertThat(DefinitionMapping.fromEvent(DefinitionMapping.toEvent(definition)))
                .isEqualTo(definition);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldReadRulesBack(long seed) {
        Rule rule = new RandomViews(seed).rule();

        assertThat(RuleMapping.fromEvent(RuleMapping.toEvent(rule))).isEqualTo(rule);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldReadContradictionsBack(long seed) {
        ViewUpdate found = new RandomViews(seed).contradiction();

        assertThat(ContradictionMapping.fromEvent((io.firstprint.events.v1.Contradiction) ViewMapping.toEvent(found)))
                .isEqualTo(found);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldReadContributionsBack(long seed) {
        ViewUpdate found = new RandomViews(seed).contributions();

        assertThat(ContributionsMapping.fromEvent((io.firstprint.events.v1.Contributions) ViewMapping.toEvent(found)))
                .isEqualTo(found);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldReadDigestsBack(long seed) {
        ViewUpdate found = new RandomDigests(seed).digest();

        assertThat(DigestMapping.fromEvent((io.firstprint.events.v1.Digest) ViewMapping.toEvent(found)))
                .isEqualTo(found);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldReadSurprisesBack(long seed) {
        ViewUpdate found = new RandomViews(seed).surprise();

        assertThat(SurpriseMapping.fromEvent((io.firstprint.events.v1.Surprise) ViewMapping.toEvent(found)))
                .isEqualTo(found);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldReadPartsOfDigestsBack(long seed) {
        List<DigestPart> found = new RandomDigests(seed).parts();

        assertThat(found).allSatisfy(part -> assertThat(DigestPartMapping.fromEvent(
                        (io.firstprint.events.v1.DigestPart) DigestPartMapping.toEvent(part)))
                .isEqualTo(part));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldReadRulingsBack(long seed) {
        ObservationRecord ruling = new RandomFacts(seed).ruling();

        assertThat(ObservationMapping.fromEvent(ObservationMapping.toEvent(ruling)))
                .isEqualTo(ruling);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldReadConsensusBack(long seed) {
        Consensus consensus = new RandomFacts(seed).consensus();

        assertThat(ConsensusMapping.fromEvent(ConsensusMapping.toEvent(consensus)))
                .isEqualTo(consensus);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldReadTheScheduleBack(long seed) {
        ScheduledRelease schedule = new RandomFacts(seed).schedule();

        assertThat(ScheduleMapping.fromEvent(ScheduleMapping.toEvent(schedule))).isEqualTo(schedule);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldReadSwitchesOfGenerationsBack(long seed) {
        GenerationSwitch fact = new RandomFacts(seed).generationSwitch();

        assertThat(GenerationMapping.fromEvent(GenerationMapping.toEvent(fact))).isEqualTo(fact);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldReadNoticesBack(long seed) {
        ReleaseNotice notice = new RandomFacts(seed).notice();

        assertThat(NoticeMapping.fromEvent(NoticeMapping.toEvent(notice))).isEqualTo(notice);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldReadAlertsBack(long seed) {
        ViewUpdate alert = new RandomFacts(seed).alert();

        assertThat(AlertMapping.fromEvent(AlertMapping.toEvent((Alert) alert.event(), alert.withdrawn())))
                .isEqualTo(alert);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldReadDeadLettersBack(long seed) {
        DeadLetter letter = new RandomFacts(seed).deadLetter();

        assertThat(DeadLetterMapping.fromEvent(DeadLetterMapping.toEvent(letter)))
                .usingRecursiveComparison()
                .isEqualTo(letter);
    }
}

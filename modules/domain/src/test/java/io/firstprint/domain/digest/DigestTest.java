/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.digest;

import static io.firstprint.domain.digest.Parts.BALANCE;
import static io.firstprint.domain.digest.Parts.RELEASED;
import static io.firstprint.domain.digest.Parts.alert;
import static io.firstprint.domain.digest.Parts.complete;
import static io.firstprint.domain.digest.Parts.contradiction;
import static io.firstprint.domain.digest.Parts.detail;
import static io.firstprint.domain.digest.Parts.last;
import static io.firstprint.domain.digest.Parts.retracted;
import static io.firstprint.domain.digest.Parts.revision;
import static io.firstprint.domain.digest.Parts.surprise;
import static io.firstprint.domain.digest.Parts.swing;
import static io.firstprint.domain.digest.Parts.viewed;
import static io.firstprint.domain.digest.Parts.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.Alert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a digest says of the parts of a release. */
class DigestTest {
    private static Digest digest(Note... notes) {
        List<DigestPart> parts = new ArrayList<>(List.of(complete()));
        IntStream.range(0, notes.length).forEach(i -> parts.add(viewed("id" + i, notes[i])));
        return last(parts);
    }

    @Test
    void shouldCountAlertsBySeverityAndKind() {
        Digest digest = digest(
                alert(Alert.Kind.RECORD, Severity.LOW, "One"),
                alert(Alert.Kind.SWING, Severity.HIGH, "Two"),
                alert(Alert.Kind.SWING, Severity.HIGH, "Three"));

        assertThat(digest.alerts())
                .containsExactly(
                        new AlertCount(Alert.Kind.SWING, Severity.HIGH, 2),
                        new AlertCount(Alert.Kind.RECORD, Severity.LOW, 1));
    }

    @Test
    void shouldCountRetractedAlertsApart() {
        Instant since = RELEASED.plusSeconds(3_600);

        Digest digest = digest(retracted(Alert.Kind.RECORD, since));

        assertThat(digest.alerts()).isEmpty();
        assertThat(digest.retracted()).isEqualTo(1);
        assertThat(digest.effectiveAt()).isEqualTo(since);
    }

    @Test
    void shouldCountHowManyPeriodsOfHowManyIndicatorsWereRevised() {
        Digest digest = digest(revision(detail(1)), revision(detail(1)), revision(detail(2)));

        assertThat(digest.revisedPeriods()).isEqualTo(3);
        assertThat(digest.revisedIndicators()).isEqualTo(2);
    }

    @Test
    void shouldNameTheTenLargestMoversAndHowManyWereCompared() {
        Note[] swings = IntStream.range(0, 40)
                .mapToObj(i -> swing(detail(i), i % 2 == 0 ? i : -i))
                .toArray(Note[]::new);

        Digest digest = digest(swings);

        assertThat(digest.moversCompared()).isEqualTo(40);
        assertThat(digest.movers())
                .extracting(mover -> mover.score().value())
                .containsExactly(-39.0, 38.0, -37.0, 36.0, -35.0, 34.0, -33.0, 32.0, -31.0, 30.0);
    }

    @Test
    void shouldPutTheEleventhInThePlaceOfAWithdrawnMover() {
        List<DigestPart> parts = new ArrayList<>(List.of(complete()));
        IntStream.range(1, 12).forEach(i -> parts.add(viewed("id" + i, swing(detail(i), i))));
        parts.add(withdrawn(viewed("id11", swing(detail(11), 11))));

        Digest digest = last(parts);

        assertThat(digest.movers()).hasSize(10);
        assertThat(digest.movers().get(0).score().value()).isEqualTo(10.0);
        assertThat(digest.movers().get(9).score().value()).isEqualTo(1.0);
    }

    @Test
    void shouldCountAnIndicatorOnceWithItsLargestMove() {
        Digest digest = digest(
                swing(BALANCE, 2.5),
                surprise(BALANCE, "Reuters", new Score(-2.25, 29)),
                surprise(BALANCE, "baseline/drift", new Score(-3.5, 40)));

        assertThat(digest.moversCompared()).isEqualTo(1);
        assertThat(digest.movers()).singleElement().returns("baseline/drift", Mover::provider);
    }

    @Test
    void shouldCountNoForecastThatNobodyMadeAmongSurprises() {
        Digest digest = digest(surprise(BALANCE, "baseline/drift", null), surprise(BALANCE, "Reuters", null));

        assertThat(digest.surprises()).isEqualTo(1);
        assertThat(digest.headlineSurprises())
                .extracting(HeadlineSurprise::provider)
                .containsExactly("Reuters");
    }

    @Test
    void shouldBeginItsTextWithTheSwingOfTheTotalAndItsDetails() {
        Digest digest = digest(
                alert(Alert.Kind.RECORD, Severity.HIGH, "A record"),
                alert(Alert.Kind.SWING, Severity.MEDIUM, "A swing", "its average", "its year"));

        assertThat(digest.text()).startsWith("A swing", "its average", "its year", "A record");
    }

    @Test
    void shouldBeginItsTextWithWhatIsHeld() {
        Digest digest = digest(
                alert(Alert.Kind.SWING, Severity.HIGH, "A swing"),
                alert(Alert.Kind.QUARANTINE, Severity.HIGH, "A held value"));

        assertThat(digest.text()).startsWith("A held value", "A swing");
    }

    @Test
    void shouldKeepItsTextToFifteenLines() {
        List<Note> notes = new ArrayList<>();
        for (Alert.Kind kind : Alert.Kind.values()) {
            IntStream.range(0, 9).forEach(i -> notes.add(alert(kind, Severity.HIGH, kind + " " + i, "a", "b", "c")));
        }
        notes.add(contradiction("published balance $56.8bn, exports minus imports $55.8bn"));
        notes.add(swing(detail(1), 3));

        Digest digest = digest(notes.toArray(Note[]::new));

        assertThat(digest.text()).hasSizeBetween(12, 15).contains("SURPRISE 2").doesNotContain("SURPRISE 3");
    }

    @Test
    void shouldEndItsTextWithWhatFiredAndWhatWasRead() {
        Digest digest = digest(
                alert(Alert.Kind.SWING, Severity.HIGH, "A swing"),
                alert(Alert.Kind.REVISION, Severity.LOW, "A revision"),
                revision(BALANCE));

        assertThat(digest.text())
                .endsWith(
                        "2 alerts (1 high, 1 low); 0 surprises; 1 period of 1 indicator revised; 0 contradictions",
                        "CENSUS-BEA/FT900/2025-11: part headline complete; 7 indicators read");
    }

    @Test
    void shouldSayInWordsHowFarTheLargestMoved() {
        Digest digest = digest(swing(detail(1), -4.26), surprise(BALANCE, "Reuters", new Score(-2.25, 29)));

        assertThat(digest.text())
                .contains(
                        "Largest of 2 moves compared: US HS-1 imports from CN in November 2025, 4.3 standard deviations"
                                + " down; US goods and services balance in November 2025, 2.3 standard deviations below what"
                                + " Reuters expected");
    }
}

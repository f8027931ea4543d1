/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.views.Alerts;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.AlertLife;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertFieldsTest {
    private static final Alert SENT = (Alert) Alerts.surprise(false).event();

    private static Alert with(AlertLife life, String headline, Map<Measure, Figure> figures, List<String> details) {
        return with(life, headline, figures, details, SENT.provider());
    }

    private static Alert with(
            AlertLife life,
            String headline,
            Map<Measure, Figure> figures,
            List<String> details,
            @Nullable String provider) {
        return new Alert(
                SENT.id(),
                SENT.kind(),
                life,
                SENT.severity(),
                SENT.indicator(),
                SENT.period(),
                SENT.release(),
                SENT.releasedAt(),
                SENT.seenAt(),
                SENT.late(),
                headline,
                details,
                figures,
                provider,
                SENT.claim(),
                SENT.streak(),
                SENT.statistics(),
                SENT.revised(),
                SENT.rule(),
                SENT.suppressed(),
                SENT.evidence(),
                SENT.contestedBy());
    }

    @Test
    void shouldFindNoDifferenceBetweenEqualAlerts() {
        Alert same = with(SENT.life(), SENT.headline(), SENT.figures(), SENT.details());

        assertThat(AlertFields.differences(SENT, same)).isEmpty();
    }

    @Test
    void shouldNameAFigureWithBothItsValues() {
        Map<Measure, Figure> figures = new EnumMap<>(SENT.figures());
        figures.put(Measure.CONSENSUS, Figure.published(Amount.parse("-410E8 USD")));

        List<FieldDifference> differences =
                AlertFields.differences(SENT, with(SENT.life(), SENT.headline(), figures, SENT.details()));

        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.field()).isEqualTo("figures.consensus");
            assertThat(difference.sent()).startsWith("-405E8 USD within ");
            assertThat(difference.recomputed()).startsWith("-410E8 USD within ");
        });
    }

    @Test
    void shouldNameAFigureThatIsNotThereOnOneSide() {
        Map<Measure, Figure> figures = new EnumMap<>(SENT.figures());
        figures.remove(Measure.SURPRISE_PERCENT);

        List<FieldDifference> differences =
                AlertFields.differences(SENT, with(SENT.life(), SENT.headline(), figures, SENT.details()));

        assertThat(differences).extracting(FieldDifference::recomputed).containsExactly("nothing");
    }

    @Test
    void shouldNameTheStateAsTheAlertsJsonDoes() {
        AlertLife confirmed = new AlertLife(
                Alert.State.CONFIRMED, 2, SENT.effectiveAt(), SENT.life().figuresAt(), SENT.release(), null);

        List<FieldDifference> differences =
                AlertFields.differences(SENT, with(confirmed, SENT.headline(), SENT.figures(), SENT.details()));

        assertThat(differences).extracting(FieldDifference::field).containsExactly("state", "sequence", "stateRelease");
    }

    @Test
    void shouldNameALineOfTheDetailsByItsPlace() {
        Alert more = with(SENT.life(), SENT.headline(), SENT.figures(), List.of("a detail", "another"));

        assertThat(AlertFields.differences(SENT, more))
                .containsExactly(new FieldDifference("details[1]", "nothing", "another"));
    }

    @Test
    void shouldNameWhatIsNotThereAtAll() {
        Alert without = with(SENT.life(), "other", SENT.figures(), SENT.details(), null);

        assertThat(AlertFields.differences(SENT, without))
                .containsExactly(
                        new FieldDifference("headline", "the headline", "other"),
                        new FieldDifference("provider", "Reuters", "nothing"));
    }
}

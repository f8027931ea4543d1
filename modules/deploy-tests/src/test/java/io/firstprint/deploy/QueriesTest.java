/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.testkit.meters.DocumentedMeters;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What alert rules and dashboards ask for is there. */
final class QueriesTest {
    private static final DocumentedMeters METERS = DocumentedMeters.read();

    static Stream<String> queries() {
        return Stream.concat(
                AlertRules.all().stream().map(AlertRules.Alert::query),
                Dashboard.all().stream().flatMap(board -> board.queries().stream()));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void shouldAskForMetersAndLabelsThatThereAre(String query) {
        assertThat(new PromQuery(query).problems(METERS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(firstprint_application_lag)",
                "sum by (sorce) (firstprint_poll_budget_left)",
                "firstprint_application_live{aplication=\"books\"} == 0",
                "sum(firstprint_application_live) @ 7",
                "deriv(firstprint_poll_lag_seconds[5m])",
            })
    void shouldFindWhatThereIsNot(String query) {
        assertThat(new PromQuery(query).problems(METERS)).isNotEmpty();
    }

    @Test
    void shouldKnowTheLabelsOfEachMeter() {
        assertThat(METERS.labels())
                .containsEntry("firstprint_poller_at_work", Set.of())
                .containsEntry("firstprint_poll_rounds_total", Set.of("source", "outcome"));
    }

    @Test
    void shouldSayInTheDocumentationWhatToDoOnEachAlertAndNoOther() {
        Map<String, String> descriptions = AlertRules.descriptions();

        assertThat(DocumentedMeters.page()
                        .lines()
                        .filter(line -> line.startsWith("### "))
                        .map(line -> line.substring(4)))
                .containsExactlyElementsOf(
                        AlertRules.all().stream().map(AlertRules.Alert::name).toList());
        assertThat(descriptions).allSatisfy((name, description) -> assertThat(description)
                .endsWith("docs/observability.md#" + name.toLowerCase(Locale.ROOT)));
    }

    @Test
    void shouldTestOfEachAlertThatItIsRaisedAndThatItIsNot() {
        assertThat(AlertRules.tested())
                .containsExactlyInAnyOrderElementsOf(AlertRules.all().stream()
                        .flatMap(alert -> Stream.of(alert.name() + " raised", alert.name() + " not raised"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("boards")
    void shouldGiveEachPanelAnIdATitleAndAUnit(Dashboard board) {
        assertThat(board.panels()).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.title()).isNotBlank();
            assertThat(panel.unit()).isNotBlank();
            assertThat(panel.queries()).isNotEmpty();
        });
        assertThat(board.panels()).extracting(Dashboard.Panel::id).doesNotHaveDuplicates();
        assertThat(board.dataSources()).containsExactly("prometheus");
    }

    static Stream<Dashboard> boards() {
        return Dashboard.all().stream();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertJsonTest {
    private final ViewJson json = new ViewJson(ViewKind.ALERTS);

    @Test
    void shouldTakeOneLine() {
        String line = json.of(Alerts.surprise(false), OptionalLong.empty());

        assertThat(line).startsWith("{").endsWith("}").doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource({
        "/alertId,66ff292b0c86e0855ac6ad0913bc79b6",
        "/kind,SURPRISE",
        "/severity,HIGH",
        "/indicator,M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL",
        "/referencePeriod,2025-11",
        "/release,CENSUS-BEA/FT900/2025-11",
        "/releasedAt,2026-01-29T13:30:00Z",
        "/effectiveAt,2026-01-29T13:30:00Z",
        "/rule,surprise",
        "/ruleVersion,1970-01-01T00:00:00Z",
        "/contestedBy/0,5a5a",
        "/headline,the headline",
        "/provider,Reuters",
        "/withdrawn,false",
        "/figures/actual/value,-56825",
        "/figures/actual/unitMultiplier,6",
        "/figures/actual/uncertainty,0.5",
        "/figures/consensus/value,-40500",
        "/figures/surprisePercent/value,40.247",
        "/figures/surprisePercent/unit,PERCENT"
    })
    void shouldSayEveryField(String pointer, String expected) throws IOException {
        JsonNode alert = read(json.of(Alerts.surprise(false), OptionalLong.empty()));

        assertThat(alert.at(pointer).asText()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/claim/measure,LEVEL",
        "/claim/direction,LOWEST",
        "/claim/span,YEAR_TO_DATE",
        "/claim/since,2022-11",
        "/claim/rank,2",
        "/claim/outOf,34",
        "/claim/seriesStart,1992-01",
        "/claim/comparedFrom,1992-01",
        "/claim/vintage,2026-01-29T13:30:00Z",
        "/streak/direction,WIDENING",
        "/streak/since,2025-08",
        "/streak/length,4",
        "/streak/atLeast,false",
        "/streak/seriesStart,1992-01",
        "/statistics/window,120",
        "/statistics/rank,2",
        "/statistics/standardised,-2.834",
        "/revised/periods,84",
        "/revised/first,1992-01",
        "/revised/missing,1",
        "/suppressed/0/reason,COOL_DOWN",
        "/suppressed/0/text,it fired before"
    })
    void shouldSayWhatIsClaimed(String pointer, String expected) throws IOException {
        JsonNode alert = read(json.of(Alerts.claims(), OptionalLong.empty()));

        assertThat(alert.at(pointer).asText()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/statistics/robust", "/revised/largest"})
    void shouldLeaveOutWhatIsNotKnown(String pointer) throws IOException {
        JsonNode alert = read(json.of(Alerts.claims(), OptionalLong.empty()));

        assertThat(alert.at(pointer).isMissingNode()).isTrue();
    }

    @Test
    void shouldWriteAmountsWithoutAnExponent() {
        String line = json.of(Alerts.surprise(false), OptionalLong.empty());

        assertThat(line).contains("\"value\":-40500,").doesNotContain("E+");
    }

    @Test
    void shouldGiveTheLatencyWhereItWasMeasured() throws IOException {
        JsonNode alert = read(json.of(Alerts.surprise(false), OptionalLong.of(12_345_678)));

        assertThat(alert.at("/latencyMillis").decimalValue()).isEqualByComparingTo("12.345");
    }

    @Test
    void shouldSayThatAnAlertIsWithdrawn() throws IOException {
        JsonNode alert = read(json.of(Alerts.surprise(true), OptionalLong.empty()));

        assertThat(alert.at("/withdrawn").asBoolean()).isTrue();
    }

    private static JsonNode read(String line) throws IOException {
        return new ObjectMapper().readTree(line);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.firstprint.domain.view.ViewUpdate;
import java.io.IOException;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewJsonTest {
    @ParameterizedTest
    @CsvSource({
        "/definition,by-flow",
        "/indicator,M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL",
        "/dimension,flow",
        "/referencePeriod,2025-11",
        "/release,CENSUS-BEA/FT900/2025-11",
        "/effectiveAt,2026-01-29T13:30:00Z",
        "/change/value,-27619",
        "/change/uncertainty,0.5",
        "/changePercent/value,94.566",
        "/components/0/component,M.US.W1.IMPORTS.TOTAL.BOP.SA.NOMINAL",
        "/components/0/change/value,-16750",
        "/total/value,-56825",
        "/components/0/percentagePoints/value,-57.351",
        "/components/0/amount/value,-348880",
        "/unexplained/value,-10869",
        "/missing/0,M.US.W1.EXPORTS.TOTAL.BOP.SA.NOMINAL",
        "/withdrawn,false"
    })
    void shouldSayEveryFieldOfContributions(String pointer, String expected) throws IOException {
        JsonNode event = read(ViewKind.CONTRIBUTIONS, Views.contributions(Views.BALANCE, false));

        assertThat(event.at(pointer).asText()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/kind,IDENTITY",
        "/indicator,M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL",
        "/referencePeriod,2025-11",
        "/release,CENSUS-BEA/FT900/2025-11",
        "/effectiveAt,2026-01-29T13:30:00Z",
        "/left,published balance",
        "/leftValue/value,-56825",
        "/right,exports minus imports",
        "/rightValue/value,-55830",
        "/gap/value,-995",
        "/gap/uncertainty,10.5",
        "/contested/2,M.US.W1.IMPORTS.TOTAL.BOP.SA.NOMINAL",
        "/withdrawn,true"
    })
    void shouldSayEveryFieldOfAContradiction(String pointer, String expected) throws IOException {
        JsonNode event = read(ViewKind.CONTRADICTIONS, Views.contradiction(Views.BALANCE, true));

        assertThat(event.at(pointer).asText()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/release,CENSUS-BEA/FT900/2025-11",
        "/releasedAt,2026-01-29T13:30:00Z",
        "/parts/0/state,COMPLETE",
        "/indicatorsRead,1",
        "/rulesEvaluated,12",
        "/alerts/0/kind,SWING",
        "/alerts/0/count,1",
        "/surprises,1",
        "/revisedPeriods,2",
        "/revisedIndicators,1",
        "/headlineSurprises/0/provider,Reuters",
        "/headlineSurprises/0/surprise/value,-16300",
        "/movers/0/measure,CHANGE",
        "/movers/0/score,-3.5",
        "/movers/0/n,120",
        "/moversCompared,4",
        "/contributions/0/definition,by-flow",
        "/text/0,It widened",
        "/withdrawn,false"
    })
    void shouldSayEveryFieldOfADigest(String pointer, String expected) throws IOException {
        JsonNode event = read(ViewKind.DIGESTS, Views.digest(false));

        assertThat(event.at(pointer).asText()).isEqualTo(expected);
    }

    @Test
    void shouldTakeOneLine() {
        String line = new ViewJson(ViewKind.CONTRIBUTIONS)
                .of(Views.contributions(Views.BALANCE, false), OptionalLong.empty());

        assertThat(line).startsWith("{\"eventId\":").endsWith("}").doesNotContain("\n");
    }

    private static JsonNode read(ViewKind<?> kind, ViewUpdate update) throws IOException {
        return new ObjectMapper().readTree(new ViewJson(kind).of(update, OptionalLong.empty()));
    }
}

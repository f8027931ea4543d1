/* SPDX-License-Identifier: Apache-2.0 */

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds the demo's alerts against the FT-900 release of 2026-01-29 as published by the U.S. Census Bureau and the
 * U.S. Bureau of Economic Analysis, and against published polls. Millions of dollars, negative for a deficit.
 */
public final class CheckDemo {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final List<JsonNode> alerts;
    private int passed;
    private int failed;

    private CheckDemo(List<JsonNode> alerts) {
        this.alerts = alerts;
    }

    public static void main(String[] files) throws Exception {
        CheckDemo check = new CheckDemo(read(files[0]));
        check.snapshotRaisesNothing();
        check.swing();
        check.surprises();
        check.records();
        check.revision();
        check.isTrue("a second run on the same data raises nothing", read(files[1]).isEmpty());
        System.out.println(check.passed + " passed, " + check.failed + " failed");
        System.exit(check.failed == 0 ? 0 : 1);
    }

    private static List<JsonNode> read(String file) throws Exception {
        List<JsonNode> alerts = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(file))) {
            alerts.add(JSON.readTree(line));
        }
        return alerts;
    }

    private void snapshotRaisesNothing() {
        isTrue("C0 every alert is of the November release", !alerts.isEmpty() && alerts.stream()
                .allMatch(alert -> alert.path("release").asText().equals("CENSUS-BEA/FT900/2025-11")
                        && alert.path("releasedAt").asText().equals("2026-01-29T13:30:00Z")));
        isTrue("every alert has its fields", alerts.stream().allMatch(alert -> List.of(
                        "alertId", "kind", "severity", "indicator", "referencePeriod", "releasedAt", "headline", "figures")
                .stream()
                .allMatch(alert::hasNonNull)));
        isTrue("no alert comes twice", alerts.stream().map(alert -> alert.path("alertId").asText()).distinct().count()
                == alerts.size());
    }

    private void swing() {
        JsonNode swing = find("SWING", "2025-11", "");
        figure("C1", swing, "actual", "-56825");
        figure("C1", swing, "prior", "-29206");
        figure("C1", swing, "change", "-27619");
        figure("C1", swing, "changePercent", "94.566");
        words("C1", swing, "widened 94.6 % to $56.8bn");
        words("C1", swing, "up $27.6bn from $29.2bn in October");
        figure("C4", swing, "threeMonthAverage", "-44722.667");
        figure("C4", swing, "threeMonthAverageYearAgo", "-78500.000");
        words("C4", swing, "Three-month average: $44.7bn, $33.8bn narrower than a year earlier");
        figure("C5", swing, "yearToDate", "-839505");
        figure("C5", swing, "yearToDateYearAgo", "-806585");
        figure("C5", swing, "yearToDateChange", "-32920");
        figure("C5", swing, "yearToDateChangePercent", "4.081");
        words("C5", swing, "$32.9bn wider than a year earlier (4.1 %)");
        figure("C8", swing, "priorAsPublished", "-29350");
        figure("C8", swing, "changePercentFromPriorAsPublished", "93.612");
        figure("C10", swing, "twelveMonthSum", "-936453");
        figure("C11", swing, "yearAgo", "-79752");
        figure("C11", swing, "changeFromYearAgo", "22927");
    }

    private void surprises() {
        surprise("C6", "Reuters", "-40500", "-16300", "40.247");
        words("C6", find("SURPRISE", "2025-11", "Reuters"),
                "$16.3bn wider than the Reuters consensus of $40.5bn (40.2 %)");
        surprise("C7", "Investing", "-43400", "-13400", "30.876");
        surprise("C7", "RTTNews", "-45000", "-11800", "26.222");
    }

    private void surprise(String claim, String provider, String consensus, String surprise, String percent) {
        JsonNode alert = find("SURPRISE", "2025-11", provider);
        figure(claim, alert, "consensus", consensus);
        figure(claim, alert, "surprise", surprise);
        figure(claim, alert, "surprisePercent", percent);
    }

    private void records() {
        JsonNode rise = find("RECORD", "2025-11", "");
        words("C2", rise, "largest percentage rise since March 1992");
        figure("C2", rise, "recordSince", "217.810");
        JsonNode october = find("RECORD", "2025-10", "");
        words("C3", october, "smallest deficit since June 2009");
        figure("C3", october, "record", "-29206");
        figure("C3", october, "recordSince", "-27152");
    }

    private void revision() {
        JsonNode revision = find("REVISION", "2025-10", "");
        words("C8", revision, "October revised from $29.4bn to $29.2bn");
        figure("C8", revision, "beforeRevision", "-29350");
        figure("C8", revision, "afterRevision", "-29206");
        figure("C8", revision, "revision", "144");
    }

    private JsonNode find(String kind, String period, String provider) {
        List<JsonNode> found = alerts.stream()
                .filter(alert -> alert.path("kind").asText().equals(kind))
                .filter(alert -> alert.path("referencePeriod").asText().equals(period))
                .filter(alert -> alert.path("provider").asText().equals(provider))
                .toList();
        isTrue("one " + kind + " alert for " + period + " " + provider, found.size() == 1);
        return found.isEmpty() ? JSON.createObjectNode() : found.get(0);
    }

    private void figure(String claim, JsonNode alert, String name, String expected) {
        JsonNode value = alert.path("figures").path(name).path("value");
        isTrue(claim + " " + name + " is " + expected + ", found " + value,
                value.isNumber() && value.decimalValue().compareTo(new BigDecimal(expected)) == 0);
    }

    private void words(String claim, JsonNode alert, String expected) {
        String said = alert.path("headline").asText() + "\n" + alert.path("details");
        isTrue(claim + " says \"" + expected + "\"", said.contains(expected));
    }

    private void isTrue(String rule, boolean holds) {
        if (holds) {
            passed++;
        } else {
            failed++;
            System.out.println("FAILED: " + rule);
        }
    }
}

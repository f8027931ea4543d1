/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The alert rules for Prometheus, and their tests by its own tool. */
final class AlertRules {
    static final Path FOLDER = HelmChart.DEPLOY.resolve("observability");

    private AlertRules() {}

    /** A rule: its name and what it asks for. */
    record Alert(String name, String query) {}

    static List<Alert> all() {
        return rules().stream()
                .map(rule -> new Alert(text(rule, "alert"), text(rule, "expr")))
                .toList();
    }

    /** Returns the description of each alert. */
    static Map<String, String> descriptions() {
        Map<String, String> descriptions = new LinkedHashMap<>();
        rules().forEach(rule -> descriptions.put(text(rule, "alert"), text(map(rule, "annotations"), "description")));
        return descriptions;
    }

    /** Returns what is tested of which alert. */
    static List<String> tested() {
        return maps(yaml("rules-test.yml"), "tests").stream()
                .map(test -> maps(test, "alert_rule_test").get(0))
                .map(test -> text(test, "alertname") + (maps(test, "exp_alerts").isEmpty() ? " not raised" : " raised"))
                .toList();
    }

    private static List<Map<?, ?>> rules() {
        return maps(yaml("rules.yml"), "groups").stream()
                .flatMap(group -> maps(group, "rules").stream())
                .toList();
    }

    private static String text(Map<?, ?> from, String key) {
        return String.valueOf(from.get(key));
    }

    private static List<Map<?, ?>> maps(Map<?, ?> from, String key) {
        return ((List<?>) required(from, key))
                .stream().<Map<?, ?>>map(entry -> (Map<?, ?>) entry).toList();
    }

    private static Map<?, ?> map(Map<?, ?> from, String key) {
        return (Map<?, ?>) required(from, key);
    }

    private static Object required(Map<?, ?> from, String key) {
        return Objects.requireNonNull(from.get(key), key);
    }

    private static Map<?, ?> yaml(String name) {
        try {
            return (Map<?, ?>)
                    new Load(LoadSettings.builder().build()).loadFromString(Files.readString(FOLDER.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

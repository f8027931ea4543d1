/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.Console;
import io.firstprint.cli.MadeUpFact;
import io.firstprint.embedded.EmbeddedConfig;
import io.firstprint.embedded.EmbeddedStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class RulesIT {
    private static final String FAR = "2199-01-01T00:00:00Z";
    private static final String PAST = "2020-01-01T00:00:00Z";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private static Path directory;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static EmbeddedStack stack;

    private String namespace = "";

    @BeforeAll
    static void start() {
        stack = EmbeddedStack.start(EmbeddedConfig.defaults());
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @BeforeEach
    void createTopics(TestInfo test) {
        namespace = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT) + ".";
        assertThat(run("topics", "create", "--partitions", "1").err()).isEmpty();
        assertThat(run("schemas", "register").err()).isEmpty();
    }

    @Test
    void shouldListTheRulesThatShipWhereNothingWasLoaded() {
        Console listed = run("rules", "list");

        assertThat(listed.out())
                .contains("swing of ** when abs(change.percent) >= 15", "7 rules in force")
                .contains("Firstprint, shipped");
    }

    @Test
    void shouldListWhatWasLoadedInTheirPlace() throws IOException {
        Console loaded = run("rules", "load", file(swing(PAST, "change.percent >= 25", "")));
        Console listed = run("rules", "list", "--json");

        assertThat(loaded.out()).contains("swing from " + PAST, "Published 1 versions, 0 held already");
        assertThat(listed.out().lines().filter(line -> line.startsWith("{\"name\":\"swing\"")))
                .singleElement()
                .asString()
                .contains("\"owner\":\"Trade desk\"", "\"condition\":\"change.percent >= 25\"");
    }

    @Test
    void shouldListFromWhichSeverityOnSubscribersWantIt() throws IOException {
        run(
                "rules",
                "load",
                file(swing(PAST, "change.percent >= 25", "minimum-severity: {newsroom: low, fx-desk: high}")));

        Console listed = run("rules", "list");
        Console json = run("rules", "list", "--json");

        assertThat(listed.out()).contains("fx-desk from high on, newsroom from low on");
        assertThat(json.out()).contains("\"minimumSeverities\":{\"fx-desk\":\"HIGH\",\"newsroom\":\"LOW\"}");
    }

    @Test
    void shouldListWhatShipsForAReleaseBeforeAVersionBegins() throws IOException {
        run("rules", "load", file(swing(PAST, "change.percent >= 25", "")));

        Console listed = run("rules", "list", "--at", "2019-12-31T23:59:59Z");

        assertThat(listed.out()).contains("swing of ** when abs(change.percent) >= 15");
    }

    @Test
    void shouldNotLoadAgainWhatIsThere() throws IOException {
        run("rules", "load", file(swing(PAST, "change.percent >= 25", "")));

        Console again = run("rules", "load", file(swing(PAST, "change.percent >= 25", "")));

        assertThat(again.out()).isEqualToNormalizingNewlines("Published 0 versions, 1 held already\n");
    }

    @Test
    void shouldEndARuleThatShips() throws IOException {
        Console retired = run("rules", "load", file(swing(PAST, "change.percent >= 25", "retired: true")));
        Console listed = run("rules", "list");

        assertThat(retired.out()).contains("swing retired from " + PAST);
        assertThat(listed.out()).contains("6 rules in force").doesNotContain("swing of");
    }

    @Test
    void shouldRefuseThePastOnceThereIsAnObservation() throws Exception {
        MadeUpFact.publish(stack, namespace);

        Console refused = run("rules", "load", file(swing(PAST, "change.percent >= 25", "")));
        Console later = run("rules", "load", file(swing(PAST, "change.percent >= 25", "")), "--effective-from", FAR);

        assertThat(refused.err()).contains("at least a minute after its publication", "Nothing was published");
        assertThat(later.out()).contains("swing from " + FAR);
    }

    @Test
    void shouldPublishNothingOfAFileThatIsWrong() throws IOException {
        Console refused = run("rules", "load", file(swing(PAST, "change.percentage >= 25", "")));

        assertThat(refused.err()).contains("line 7, column 16: Expected a field of swing");
        assertThat(run("rules", "list").out()).contains("Firstprint, shipped", "7 rules in force");
    }

    private Console run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--namespace", namespace));
        return Console.against(stack, all.toArray(String[]::new));
    }

    private static String file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "rules", ".yaml"), text)
                .toString();
    }

    private static String swing(String effectiveFrom, String condition, String more) {
        return """
                effective-from: %s
                owner: Trade desk
                rules:
                  - name: swing
                    on: swing
                    scope: "**"
                    condition: %s
                    severity: medium
                    %s
                """.formatted(effectiveFrom, condition, more);
    }
}

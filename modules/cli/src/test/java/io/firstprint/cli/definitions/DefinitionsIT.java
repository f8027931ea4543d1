/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.definitions;

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

class DefinitionsIT {
    private static final String FAR = "2199-01-01T00:00:00Z";

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
    void shouldListWhatWasLoaded() throws IOException {
        Console loaded = run("definitions", "load", file(sum("2020-01-01T00:00:00Z", "CA, MX", "")));
        Console listed = run("definitions", "list", "--at", "2020-01-01T00:00:00Z", "--json");

        assertThat(loaded.out()).contains("neighbours from 2020-01-01T00:00:00Z", "Published 1 versions");
        assertThat(listed.out())
                .startsWith("{\"name\":\"neighbours\",\"title\":\"Imports from neighbours\","
                        + "\"effectiveFrom\":\"2020-01-01T00:00:00Z\"")
                .contains(
                        "{\"sign\":1,\"component\":\"M.US.CA.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL\",\"absent\":\"missing\"}");
    }

    @Test
    void shouldListNothingBeforeTheFirstVersionBegins() throws IOException {
        run("definitions", "load", file(sum("2020-01-01T00:00:00Z", "CA, MX", "")));

        Console listed = run("definitions", "list", "--at", "2019-12-31T23:59:59Z");

        assertThat(listed.out()).isEqualToNormalizingNewlines("0 definitions in force\n");
    }

    @Test
    void shouldLoadTheDefaultsOnceHoweverOftenTheyAreLoaded() {
        Console first = run("definitions", "load", "--defaults");
        Console second = run("definitions", "load", "--defaults");

        assertThat(first.out()).containsPattern("Published [1-9]\\d+ versions, 0 held already");
        assertThat(second.out()).containsPattern("^Published 0 versions, [1-9]\\d+ held already");
    }

    @Test
    void shouldRefuseThePastOnceThereIsAnObservation() throws Exception {
        MadeUpFact.publish(stack, namespace);

        Console refused = run("definitions", "load", "--defaults");
        Console listed = run("definitions", "list");

        assertThat(refused.err()).contains("at least a minute after its publication", "Nothing was published");
        assertThat(listed.out()).isEqualToNormalizingNewlines("0 definitions in force\n");
    }

    @Test
    void shouldLoadTheDefaultsFromALaterInstantOn() throws Exception {
        MadeUpFact.publish(stack, namespace);

        Console loaded = run("definitions", "load", "--defaults", "--effective-from", FAR);
        Console listed = run("definitions", "list", "--at", FAR);

        assertThat(loaded.err()).isEmpty();
        assertThat(listed.out()).contains("balance-ex-gold", "since " + FAR);
    }

    @Test
    void shouldComputeNothingUnderARetiredName() throws IOException {
        run("definitions", "load", file(sum("2020-01-01T00:00:00Z", "CA, MX", "")));

        Console retired = run("definitions", "load", file(sum(FAR, "CA, MX", "retired: true")));
        Console listed = run("definitions", "list", "--at", FAR);

        assertThat(retired.out()).contains("neighbours retired from " + FAR);
        assertThat(listed.out()).isEqualToNormalizingNewlines("0 definitions in force\n");
    }

    @Test
    void shouldAskWhatToLoad() {
        assertThat(run("definitions", "load").err()).contains("Expected a FILE or --defaults, found neither");
    }

    private Console run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--namespace", namespace));
        return Console.against(stack, all.toArray(String[]::new));
    }

    private static String file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "definitions", ".yaml"), text)
                .toString();
    }

    private static String sum(String effectiveFrom, String partners, String more) {
        return """
                effective-from: %s
                unit: USD
                definitions:
                  - name: neighbours
                    title: Imports from neighbours
                    formula: sum
                    target: M.US.NEIGHBOURS.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL
                    components:
                      - component: M.US.{partner}.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL
                        partners: [%s]
                    %s
                """.formatted(effectiveFrom, partners, more);
    }
}

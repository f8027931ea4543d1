/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.Console;
import io.firstprint.embedded.EmbeddedConfig;
import io.firstprint.embedded.EmbeddedStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Topics by severity from the command line: all or nothing of what they need is asked for by one option. */
class SeverityOptionIT {
    @SuppressWarnings("NullAway.Init") // set before each test
    private EmbeddedStack stack;

    @BeforeEach
    void start() {
        stack = EmbeddedStack.start(EmbeddedConfig.defaults());
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    private String run(String... arguments) {
        Console console = Console.against(stack, arguments);
        return console.out() + console.err();
    }

    @Test
    void shouldCreateAndCheckThemWhereTheyAreWanted() {
        String plain = run("topics", "create", "--partitions", "2") + run("schemas", "register");
        String missing = run("topics", "check", "--severity-topics") + run("schemas", "check", "--severity-topics");
        String refused = run("run", "--severity-topics", "--applications", "books");
        String created = run("topics", "create", "--partitions", "2", "--severity-topics")
                + run("schemas", "register", "--severity-topics");

        assertThat(plain).doesNotContain("alerts-high", "alerts-low", "alerts-medium");
        assertThat(missing)
                .contains("trade.alerts-high.v1", "6 differences", "6 schemas missing")
                .contains("run 'firstprint topics create --severity-topics'");
        assertThat(refused).contains("trade.alerts-detail-low.v1");
        assertThat(created).contains("6 topics created", "trade.alerts-low.v1-value: id");
        assertThat(run("topics", "check", "--severity-topics")).contains("topics are as declared");
        assertThat(run("schemas", "check", "--severity-topics")).contains("schemas are registered");
    }
}

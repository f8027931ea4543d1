/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.Console;
import org.junit.jupiter.api.Test;

class RightsCommandTest {
    private final Console console = new Console();

    @Test
    void shouldPrintOneLineOfTheToolForEachRight() {
        assertThat(console.run("rights", "replay", "--principal", "User:replay"))
                .isZero();

        assertThat(console.out().lines())
                .contains(
                        "kafka-acls.sh --bootstrap-server \"$BOOTSTRAP_SERVERS\" --add --allow-principal 'User:replay'"
                                + " --operation Read --topic 'trade.' --resource-pattern-type prefixed",
                        "kafka-acls.sh --bootstrap-server \"$BOOTSTRAP_SERVERS\" --add --deny-principal 'User:replay'"
                                + " --operation Write --topic 'trade.' --resource-pattern-type prefixed")
                .allMatch(line -> line.startsWith("kafka-acls.sh "));
    }

    @Test
    void shouldRefuseADutyThatThereIsNot() {
        assertThat(console.run("rights", "king", "--principal", "User:replay")).isEqualTo(2);

        assertThat(console.err())
                .contains("Expected one of the duties poller, operator, processor, replay, desk, found 'king'");
    }

    @Test
    void shouldRefuseAPrincipalWithoutType() {
        assertThat(console.run("rights", "desk", "--principal", "desk")).isEqualTo(2);

        assertThat(console.err()).contains("Expected a principal with its type such as User:replay, found 'desk'");
    }

    @Test
    void shouldWantToKnowWhereRightsAreToBeCreated() {
        assertThat(console.run("rights", "desk", "--principal", "User:desk", "--apply"))
                .isEqualTo(2);

        assertThat(console.err()).contains("Expected --bootstrap-servers together with --apply, found none");
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.firstprint.cli.Main;
import io.kubernetes.client.openapi.models.V1Container;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command line knows every command and option that a container is started with. */
final class OptionsTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldStartContainersWithWhatTheCommandLineKnows(boolean everything) {
        Manifests manifests = HelmChart.with(everything ? HelmChart.everything() : "");

        assertThat(manifests.containers())
                .hasSizeGreaterThan(4)
                .allSatisfy(container -> assertThatCode(() -> parse(container)).doesNotThrowAnyException());
    }

    private static void parse(V1Container container) {
        new CommandLine(new Main()).parseArgs(container.getArgs().toArray(String[]::new));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.firstprint.cli.Main;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The units of systemd, for those without Kubernetes. */
final class SystemdUnitsTest {
    private static final String POLLER = "firstprint-poller.service";
    private static final String PROCESSOR = "firstprint-processor@.service";

    @ParameterizedTest
    @ValueSource(strings = {POLLER, PROCESSOR})
    void shouldStartWhatTheCommandLineKnows(String name) {
        List<String> arguments = SystemdUnit.named(name).arguments();

        assertThatCode(() -> new CommandLine(new Main()).parseArgs(arguments.toArray(String[]::new)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {POLLER, PROCESSOR})
    void shouldTakeFromTheEnvironmentWhatTheExampleSets(String name) throws IOException {
        SystemdUnit unit = SystemdUnit.named(name);
        Properties example = new Properties();
        example.load(new StringReader(SystemdUnit.read("firstprint.env")));

        assertThat(unit.variables()).allSatisfy(variable -> assertThat(example.containsKey(variable)
                        || unit.values("Environment").toString().contains(variable + "="))
                .as(variable)
                .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {POLLER, PROCESSOR})
    void shouldRunWithoutPrivileges(String name) {
        SystemdUnit unit = SystemdUnit.named(name);

        assertThat(unit.values("DynamicUser")).containsExactly("yes");
        assertThat(unit.values("NoNewPrivileges")).containsExactly("yes");
        assertThat(unit.values("CapabilityBoundingSet")).containsExactly("");
        assertThat(unit.values("ProtectSystem")).containsExactly("strict");
        assertThat(unit.values("MemoryMax")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {POLLER, PROCESSOR})
    void shouldReadTheClientsPropertiesWithoutRightsToTheFile(String name) {
        SystemdUnit unit = SystemdUnit.named(name);

        assertThat(unit.values("LoadCredential"))
                .containsExactly("client.properties:/etc/firstprint/client.properties");
        assertThat(unit.arguments()).contains("--config=%d/client.properties");
    }

    @Test
    void shouldNameInstanceAndStateAfterTheUnit() {
        SystemdUnit unit = SystemdUnit.named(PROCESSOR);

        assertThat(unit.values("StateDirectory")).containsExactly("firstprint-%i");
        assertThat(unit.arguments()).contains("--instance=%i", "--state-dir=%S/firstprint-%i");
    }

    @ParameterizedTest
    @ValueSource(strings = {POLLER, PROCESSOR})
    void shouldSatisfySystemd(String name) throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/systemd-analyze")) && Files.isExecutable(Path.of("/usr/bin/java")),
                "skipped: there is no systemd-analyze, or no java, in /usr/bin");

        Process verify = new ProcessBuilder(
                        "systemd-analyze",
                        "verify",
                        SystemdUnit.FOLDER.resolve(name).toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said).isEmpty();
        assertThat(verify.waitFor()).isZero();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedConfigTest {
    @Test
    void shouldDefaultToTemporaryDataAndFreePorts() {
        assertThat(EmbeddedConfig.defaults()).isEqualTo(new EmbeddedConfig(Optional.empty(), 0, 0));
    }

    @Test
    void shouldRefusePortsThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmbeddedConfig(Optional.empty(), 65_536, 0))
                .withMessage("brokerPort must be from 0 (any free port) to 65535, found 65536");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmbeddedConfig(Optional.empty(), 0, -1))
                .withMessageContaining("registryPort");
    }

    @Test
    void shouldRefuseOnePortForBoth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmbeddedConfig(Optional.empty(), 9_092, 9_092))
                .withMessage("brokerPort and registryPort must differ, found 9092 for both");
    }

    @Test
    void shouldRefuseFileAsData(@TempDir Path directory) throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmbeddedConfig.defaults().withData(file))
                .withMessageContaining("must be a directory");
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of a client's properties, which the tests of a secured cluster use. */
class ClientPropertiesTest {
    private static final Path EXAMPLE = HelmChart.DEPLOY.resolve("security").resolve("client.properties");

    private static List<String> keys(String text) {
        return text.lines()
                .filter(line -> line.matches("[a-z.]+=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
    }

    @Test
    void shouldBeExplainedKeyByKey() throws IOException {
        String explained = Files.readString(HelmChart.DEPLOY.resolve("../docs/security.md"));

        assertThat(keys(Files.readString(EXAMPLE))).isNotEmpty().allSatisfy(key -> assertThat(explained)
                .contains("`" + key + "`"));
    }

    @Test
    void shouldHaveTheKeysOfTheUnitsExample() throws IOException {
        String commented = SystemdUnit.read("client.properties").replaceAll("(?m)^# ", "");

        assertThat(keys(commented)).isEqualTo(keys(Files.readString(EXAMPLE)));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RegistryConnectionTest {
    @Test
    void shouldTakeUserAndPasswordOutOfTheAddress() {
        RegistryConnection connection = RegistryConnection.to("https://desk:p%40ss@registry:8081/base");

        assertThat(connection.url()).isEqualTo("https://registry:8081/base");
        assertThat(connection.settings())
                .containsOnly(
                        entry("basic.auth.credentials.source", "USER_INFO"),
                        entry("basic.auth.user.info", "desk:p@ss"));
    }

    @Test
    void shouldLeaveAnAddressWithoutUserAsItIs() {
        RegistryConnection connection = RegistryConnection.to("http://registry:8081/a@b");

        assertThat(connection).isEqualTo(new RegistryConnection("http://registry:8081/a@b", Map.of()));
    }

    @Test
    void shouldShowNoSecretInItsText() {
        RegistryConnection connection =
                new RegistryConnection("http://registry", Map.of("basic.auth.user.info", "desk:secret"));

        assertThat(connection).asString().isEqualTo("RegistryConnection[http://registry with [basic.auth.user.info]]");
    }

    @Test
    void shouldRefuseWhatIsNoHttpAddress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegistryConnection.to("registry:8081"))
                .withMessageEndingWith("found 'registry:8081'");
    }
}

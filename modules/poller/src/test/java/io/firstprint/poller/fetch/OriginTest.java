/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {
    @ParameterizedTest
    @CsvSource({
        "https://fred.stlouisfed.org/graph/fredgraph.csv?id=BOPGSTB, https://fred.stlouisfed.org/graph/fredgraph.csv?id=BOPGSTB",
        "https://host/data?time=2026&key=s3cret&id=A, https://host/data?time=***&key=***&id=A",
        "https://user:pw@host:8443/x#part, https://host:8443/x",
        "https://host/x?flag, https://host/x?flag"
    })
    void shouldShowAnAddressWithoutSecrets(URI address, String shown) {
        assertThat(Origin.of(address)).isEqualTo(shown);
    }
}

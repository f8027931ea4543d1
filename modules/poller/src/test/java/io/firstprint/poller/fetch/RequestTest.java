/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {
    private static final URI ADDRESS = URI.create("https://host/data?key=s3cret&time=2025-11");

    @Test
    void shouldShowNeitherKeysNorValuesOfHeaders() {
        Request request = new Request(ADDRESS, Map.of("Authorization", "s3cret"), Validators.NONE);

        assertThat(request)
                .hasToString("Request[https://host/data?key=***&time=2025-11, headers [Authorization],"
                        + " Validators[etag=, lastModified=]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host/s3cret", "/s3cret", "https:///s3cret", "mailto:s3cret"})
    void shouldRefuseAnAddressThatIsNoneOfHttp(URI address) {
        assertThatThrownBy(() -> Request.to(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected an address such as https://host/path, found one of scheme ")
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @CsvSource({"Host, s3cret", "Content-Length, s3cret", "Two Words, s3cret", "X-Key, 's3cret\u0000'"})
    void shouldRefuseAHeaderThatCannotBeSentByItsName(String name, String value) {
        assertThatThrownBy(() -> new Request(ADDRESS, Map.of(name, value), Validators.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageContaining("found '" + name + "'")
                .hasMessageNotContaining("s3cret");
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.record.CloudEventHeaders;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class HeaderFilterTest {
    private static final ViewUpdate SURPRISE = Alerts.surprise(false);
    private static final byte[] BYTES = {1};

    private static HeaderFilter filter(Set<String> severities, Set<String> kinds) {
        return new HeaderFilter(Map.of("ce_severity", severities, "ce_kind", kinds));
    }

    private static Headers headers() {
        Headers headers = new RecordHeaders();
        CloudEventHeaders.add(headers, SURPRISE);
        return headers;
    }

    @Test
    void shouldDecodeWhatHasOneOfTheTextsOfEachHeader() {
        HeaderFilter filter = filter(Set.of("HIGH", "MEDIUM"), Set.of("SURPRISE"));

        assertThat(filter.before((topic, value) -> SURPRISE).deserialize("alerts.v1", headers(), BYTES))
                .isEqualTo(SURPRISE);
    }

    @Test
    void shouldNotLookAtTheBytesOfWhatDoesNotPass() {
        HeaderFilter filter = filter(Set.of("LOW"), Set.of());

        assertThat(filter.before((topic, value) -> {
                            throw new AssertionError("Expected no look at the value");
                        })
                        .deserialize("alerts.v1", headers(), BYTES))
                .isNull();
    }

    @Test
    void shouldWantEachHeader() {
        assertThat(filter(Set.of("HIGH"), Set.of("RECORD")).passes(headers())).isFalse();
    }

    @Test
    void shouldLetAnyTextPassWhereNoneIsNamed() {
        assertThat(filter(Set.of(), Set.of()).passes(headers())).isTrue();
    }

    @Test
    void shouldNotTakeARecordWithoutTheHeader() {
        assertThat(filter(Set.of("HIGH"), Set.of()).passes(new RecordHeaders())).isFalse();
    }
}

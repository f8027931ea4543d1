/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {
    private static final String TEXT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void shouldReadItsOwnText() {
        assertThat(TraceParent.parse(TEXT))
                .hasValueSatisfying(trace -> assertThat(trace).hasToString(TEXT));
    }

    @Test
    void shouldReadTheTraceOfOthersThatWasNotSampled() {
        assertThat(TraceParent.parse(TEXT.replaceFirst("01$", "00")))
                .contains(new TraceParent("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4bf92f3577b34da6a3ce929d0e0e4736",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
            })
    void shouldTakeNothingElseForATrace(String text) {
        assertThat(TraceParent.parse(text)).isEmpty();
    }

    @Test
    void shouldRefuseIdsThatStandForNoTrace() {
        assertThatThrownBy(() -> new TraceParent("0".repeat(32), "00f067aa0ba902b7"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not all zero");
    }

    @Test
    void shouldBeginEachTraceUnderIdsOfItsOwn() {
        assertThat(Stream.generate(TraceParent::begin).limit(1000))
                .extracting(TraceParent::traceId)
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldBeInTheHeadersThatItIsAddedTo() {
        Headers headers = new RecordHeaders();
        TraceParent trace = TraceParent.begin();

        trace.addTo(headers);

        assertThat(TraceParent.of(headers)).contains(trace);
        assertThat(new String(headers.lastHeader("traceparent").value(), StandardCharsets.US_ASCII))
                .isEqualTo(trace.toString());
    }

    @Test
    void shouldBeAbsentFromOtherHeaders() {
        assertThat(TraceParent.of(new RecordHeaders())).isEmpty();
    }
}

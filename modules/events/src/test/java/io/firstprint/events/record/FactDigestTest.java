/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.record;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.events.record.FactDigest.Check;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class FactDigestTest {
    private static Headers headersOf(byte[] value) {
        Headers headers = new RecordHeaders();
        FactDigest.add(headers, value);
        return headers;
    }

    /** The digest of "abc" is an example of the standard, FIPS 180-2. */
    @Test
    void shouldBeTheStandardsInSmallLetters() {
        Headers headers = headersOf("abc".getBytes(US_ASCII));

        assertThat(headers.lastHeader("ce_sha256").value())
                .asString(US_ASCII)
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void shouldMatchTheValueThatItWasMadeOf() {
        assertThat(FactDigest.check(headersOf(new byte[] {1, 2}), new byte[] {1, 2}))
                .isEqualTo(Check.MATCHES);
    }

    @Test
    void shouldDifferWhenOneBitDoes() {
        assertThat(FactDigest.check(headersOf(new byte[] {1, 2}), new byte[] {1, 3}))
                .isEqualTo(Check.DIFFERS);
    }

    @Test
    void shouldDifferWhenTheValueIsGone() {
        assertThat(FactDigest.check(headersOf(new byte[] {1, 2}), null)).isEqualTo(Check.DIFFERS);
    }

    @Test
    void shouldStayWithBytesThatArePassedOn() {
        Headers passed = new RecordHeaders();

        FactDigest.copy(headersOf(new byte[] {1, 2}), passed);

        assertThat(FactDigest.check(passed, new byte[] {1, 2})).isEqualTo(Check.MATCHES);
    }

    @Test
    void shouldSayNothingOfARecordWithoutDigest() {
        assertThat(FactDigest.check(new RecordHeaders(), new byte[] {1, 2})).isEqualTo(Check.ABSENT);
    }
}

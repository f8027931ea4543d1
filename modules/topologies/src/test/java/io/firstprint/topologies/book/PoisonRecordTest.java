/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import static io.firstprint.testkit.facts.Facts.aRelease;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.topology.TopologyHarness;
import io.firstprint.testkit.views.View;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedCluster.class)
class PoisonRecordTest {
    private static final byte[] POISON = "not avro".getBytes(StandardCharsets.UTF_8);
    private static final byte[] KEY = "any key".getBytes(StandardCharsets.UTF_8);

    private final TopologyHarness harness;
    private final String observations;

    PoisonRecordTest(TestCluster cluster) {
        TestNamespace namespace = cluster.emptyNamespace();
        namespace.registerSchemas();
        this.observations = namespace.topics().observations();
        this.harness = Harness.over(namespace);
    }

    @AfterEach
    void close() {
        harness.close();
    }

    private View refused(byte @Nullable [] key, byte @Nullable [] value) {
        harness.pipeBytes(observations, key, value);
        return harness.said().in("dead-letters.v1").get(0);
    }

    @Test
    void shouldKeepTheOriginalBytesOfARefusedRecord() {
        View letter = refused(KEY, POISON);

        assertThat(letter.event().get("content")).isEqualTo(ByteBuffer.wrap(POISON));
    }

    @Test
    void shouldKeepTheKeyOfARefusedRecord() {
        View letter = refused(KEY, POISON);

        assertThat(letter.event().get("key")).isEqualTo(ByteBuffer.wrap(KEY));
    }

    @Test
    void shouldSayWhereARefusedRecordIs() {
        refused(KEY, POISON);

        View second = refused(KEY, POISON);

        assertThat(second.text("origin")).isEqualTo(observations + "/0/1").isEqualTo(second.key());
    }

    @Test
    void shouldSayWhyARecordIsRefused() {
        View letter = refused(KEY, POISON);

        assertThat(letter.text("reason") + ": " + letter.text("message"))
                .isEqualTo("NOT_WIRE_FORMAT: Expected a zero byte and a schema id of four bytes,"
                        + " found 8 bytes beginning 'not avro'");
    }

    @Test
    void shouldRefuseADeletionMarker() {
        View letter = refused(KEY, null);

        assertThat(letter.text("reason")).isEqualTo("NO_VALUE");
    }

    @Test
    void shouldRefuseARecordWithoutAKey() {
        View letter = refused(null, POISON);

        assertThat(letter.text("key")).isEmpty();
    }

    @Test
    void shouldCutARefusedRecordSoThatItsLetterCanBeWritten() {
        View letter = refused(new byte[100_000], new byte[1_000_000]);

        assertThat(((ByteBuffer) letter.event().get("content")).remaining()
                        + ((ByteBuffer) letter.event().get("key")).remaining())
                .isLessThan(1_000_000);
        assertThat(letter.text("message")).endsWith("of the key the first 10000 of 100000 bytes");
    }

    @Test
    void shouldGoOnAfterARefusedRecord() {
        refused(KEY, POISON);

        harness.pipe(aRelease().value("2025-11", "-56825").fact());

        harness.expect("balances.v1").saying("referencePeriod", "2025-11").andNothingMore();
    }
}

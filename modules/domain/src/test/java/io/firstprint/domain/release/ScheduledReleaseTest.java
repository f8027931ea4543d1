/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.release.ScheduledRelease.Status;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduledReleaseTest {
    private static final Instant OUT = Instant.parse("2026-01-29T13:30:00Z");

    @Test
    void shouldBeEmbargoedUntilItsInstantWhereThatIsFirm() {
        ScheduledRelease release = new ScheduledRelease(Sample.ft900("2025-11"), OUT, Instant.EPOCH);

        assertThat(release.isEmbargoedAt(OUT.minusMillis(1))).isTrue();
        assertThat(release.isEmbargoedAt(OUT)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = "SCHEDULED", mode = EnumSource.Mode.EXCLUDE)
    void shouldNotBeEmbargoedWhereTheDateIsNotFirm(Status status) {
        ScheduledRelease release = new ScheduledRelease(Sample.ft900("2025-11"), OUT, Instant.EPOCH, status);

        assertThat(release.isEmbargoedAt(OUT.minusMillis(1))).isFalse();
    }
}

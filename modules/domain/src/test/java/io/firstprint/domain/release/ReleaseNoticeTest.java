/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.firstprint.domain.Sample;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReleaseNoticeTest {
    private static final ReleaseId RELEASE = Sample.ft900("2025-11");
    private static final Instant DUE = Instant.parse("2026-01-29T13:30:00Z");

    @Test
    void shouldSayUntilWhenALateReleaseWasNotSeen() {
        ReleaseNotice notice = ReleaseNotice.late(RELEASE, "graph-csv", DUE, Instant.parse("2026-01-29T13:45:00.250Z"));

        assertThat(notice.message()).isEqualTo("expected 2026-01-29 13:30 UTC, not seen by 13:45");
        assertThat(notice.kind()).isEqualTo(ReleaseNotice.Kind.LATE);
    }

    @Test
    void shouldSayTheDayOfOneThatCameOnAnother() {
        ReleaseNotice notice = ReleaseNotice.arrived(RELEASE, "graph-csv", DUE, Instant.parse("2026-01-30T13:31:05Z"));

        assertThat(notice.message()).isEqualTo("expected 2026-01-29 13:30 UTC, came at 2026-01-30 13:31:05");
    }

    @Test
    void shouldSayThatFiguresShownEarlyAreHeld() {
        ReleaseNotice notice = ReleaseNotice.early(RELEASE, "graph-csv", DUE, Instant.parse("2026-01-29T13:21:07Z"));

        assertThat(notice.message())
                .isEqualTo("expected 2026-01-29 13:30 UTC, shown at 13:21:07 already; held until then");
    }

    @Test
    void shouldBeTheSameNoticeWheneverItWasObserved() {
        ReleaseNotice notice = ReleaseNotice.late(RELEASE, "graph-csv", DUE, DUE.plusSeconds(900));

        assertThat(notice.saysWhat(ReleaseNotice.late(RELEASE, "graph-csv", DUE, DUE.plusSeconds(960))))
                .isTrue();
    }

    @Test
    void shouldBeAnotherNoticeOnceTheReleaseIsRescheduled() {
        ReleaseNotice notice = ReleaseNotice.late(RELEASE, "graph-csv", DUE, DUE.plusSeconds(900));

        assertThat(notice.saysWhat(
                        ReleaseNotice.late(RELEASE, "graph-csv", DUE.plusSeconds(86_400), DUE.plusSeconds(87_300))))
                .isFalse();
    }

    @Test
    void shouldRefuseANoticeWithoutASource() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReleaseNotice.late(RELEASE, " ", DUE, DUE))
                .withMessageStartingWith("Expected a source and a message");
    }
}

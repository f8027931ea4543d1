/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import io.firstprint.domain.release.EventInstant;
import io.firstprint.domain.release.ReleaseNotice;
import io.firstprint.events.v1.NoticeKind;

/** Facts of the topic of notices about releases. */
public final class NoticeMapping {
    private NoticeMapping() {}

    /** Returns the event of a fact. */
    public static io.firstprint.events.v1.ReleaseNotice toEvent(ReleaseNotice notice) {
        return new io.firstprint.events.v1.ReleaseNotice(
                AmountMapping.toEvent(notice.release()),
                notice.source(),
                switch (notice.kind()) {
                    case EARLY -> NoticeKind.EARLY;
                    case LATE -> NoticeKind.LATE;
                    case ARRIVED -> NoticeKind.ARRIVED;
                    case OTHER -> NoticeKind.UNKNOWN;
                },
                notice.scheduled(),
                notice.observed(),
                notice.message());
    }

    /**
     * Returns the fact of an event.
     *
     * @throws IllegalArgumentException if the event breaks the contract, saying where
     */
    public static ReleaseNotice fromEvent(io.firstprint.events.v1.ReleaseNotice event) {
        return new ReleaseNotice(
                AmountMapping.fromEvent(event.getRelease()),
                event.getSource(),
                switch (event.getKind()) {
                    case EARLY -> ReleaseNotice.Kind.EARLY;
                    case LATE -> ReleaseNotice.Kind.LATE;
                    case ARRIVED -> ReleaseNotice.Kind.ARRIVED;
                    case UNKNOWN -> ReleaseNotice.Kind.OTHER;
                },
                EventInstant.checked(event.getScheduled(), "scheduled"),
                EventInstant.checked(event.getObserved(), "observed"),
                event.getMessage());
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ReleaseNotice;
import io.firstprint.domain.release.ReleaseNotice.Kind;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.poller.pace.LateReleases;
import io.firstprint.poller.publish.FactPublisher;
import io.firstprint.poller.publish.FencedException;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.poller.publish.PublishedFacts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says of a programme's releases that they have not come although they are due. */
final class LatenessWatch implements Activity {
    private static final Logger LOG = LoggerFactory.getLogger(LatenessWatch.class);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Until then sources that are asked at the start have answered. */
    private static final Duration FIRST_LOOK = Duration.ofMinutes(1);

    private final ProgrammeDesk desk;
    private final LateReleases late;
    private final Clock clock;
    private final Instant startedAt;
    private boolean hasWaited;

    LatenessWatch(ProgrammeDesk desk, Duration lateAfter, Clock clock) {
        this.desk = desk;
        this.late = new LateReleases(lateAfter);
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    @Override
    public Optional<Instant> turn() throws InterruptedException {
        if (!hasWaited) { // counted in turns: by a clock that was set back the first look would never come
            hasWaited = true;
            return Optional.of(clock.instant().plus(FIRST_LOOK));
        }
        try {
            desk.inTurn(this::tell);
        } catch (FencedException e) {
            return Optional.empty();
        } catch (PublishException e) {
            LOG.warn("Late releases: {}", e.getMessage());
        }
        return Optional.of(next(clock.instant()));
    }

    private Object tell(PublishedFacts facts, FactPublisher writer) throws PublishException {
        Instant now = clock.instant();
        for (ScheduledRelease release : late.find(
                facts.calendar(),
                now,
                id -> !isWaitedFor(id, facts) || facts.isPublished(id),
                id -> facts.hasNotice(id, Kind.LATE, Notices.CALENDAR))) {
            writer.publishNotice(ReleaseNotice.late(release.release(), Notices.CALENDAR, release.instant(), now));
        }
        Notices.arrivedUntold(desk.programme(), facts, writer, now);
        return facts;
    }

    /** What came out before anybody read this programme is in the first snapshot. */
    private boolean isWaitedFor(ReleaseId id, PublishedFacts facts) {
        Instant since =
                facts.firstSeenAt().filter(first -> first.isBefore(startedAt)).orElse(startedAt);
        return desk.programme().has(id)
                && facts.calendar()
                        .find(id)
                        .filter(release -> !release.instant().isBefore(since))
                        .isPresent();
    }

    private Instant next(Instant now) {
        return desk.calendar().releases().stream()
                .filter(release -> desk.programme().has(release.release()))
                .map(late::dueAt)
                .filter(due -> due.isAfter(now))
                .min(Comparator.naturalOrder())
                .filter(due -> due.isBefore(now.plus(LONGEST)))
                .orElse(now.plus(LONGEST));
    }
}

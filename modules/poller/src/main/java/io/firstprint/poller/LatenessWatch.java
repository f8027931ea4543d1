/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

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

    private final ProgrammeDesk desk;
    private final LateReleases late;
    private final Clock clock;

    LatenessWatch(ProgrammeDesk desk, Duration lateAfter, Clock clock) {
        this.desk = desk;
        this.late = new LateReleases(lateAfter);
        this.clock = clock;
    }

    @Override
    public Optional<Instant> turn() throws InterruptedException {
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
                id -> !desk.programme().has(id) || facts.isPublished(id),
                id -> facts.hasNotice(id, Kind.LATE, Notices.CALENDAR))) {
            writer.publishNotice(ReleaseNotice.late(release.release(), Notices.CALENDAR, release.instant(), now));
        }
        return facts;
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

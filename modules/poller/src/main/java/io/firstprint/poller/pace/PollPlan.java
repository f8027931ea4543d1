/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.pace;

import io.firstprint.domain.release.Programme;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.release.ScheduledRelease.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When one source of one programme is asked next: slowly, fast around the instant of a release until it is read, and
 * every 15 s in the ten minutes after that, for errata come then.
 *
 * <p>A window begins shortly before the instant ({@link Density}), one request falls on the instant itself. Nothing slow
 * begins between the warm-up and the window, so that no answer that is slow to come runs into it. A release that was put
 * off is not waited for. It is told the time and when the last request was made, and keeps only what it saw of releases: ask
 * it again whenever the calendar or the clock may have changed. The same question has the same answer, jitter too. Not
 * for use by several threads.
 */
public final class PollPlan {
    static final Duration FOLLOW_UP_PAUSE = Duration.ofSeconds(15);
    static final Duration FOLLOW_UP = Duration.ofMinutes(10);

    private final Programme programme;
    private final Pace pace;
    private final Density density;
    private final long seed;

    /** When each release that is out was last seen not to be read. */
    private final Map<ReleaseId, Instant> lastUnread = new HashMap<>();

    /** For which instant the connection was opened for each release. */
    private final Map<ReleaseId, Instant> warmedFor = new HashMap<>();

    private @Nullable Step handedOut;

    /** @param seed of the jitter; another one for each source */
    public PollPlan(Programme programme, Pace pace, long seed) {
        this.programme = programme;
        this.pace = pace;
        this.density = Density.of(pace);
        this.seed = seed;
    }

    /** What a step is for. */
    public enum Kind {
        /** Open the connection; once for each release and instant. */
        WARM_UP,
        /** Ask in a window, or soon after the release was read; may use what the budget keeps for windows. */
        ARMED,
        /** Ask at any other time. */
        SLOW
    }

    /**
     * What to do next.
     *
     * @param at when; the present where it is overdue, never before
     * @param release for whose sake, or null where it is none in particular
     */
    public record Step(Instant at, Kind kind, @Nullable ScheduledRelease release) {}

    /**
     * Returns the next step. A warm-up that was handed out counts as done when this is asked at its instant or later.
     *
     * @param lastAsked when the last request began, or null where there was none
     * @param isRead whether this source has read a release
     */
    public Step next(Instant now, @Nullable Instant lastAsked, ReleaseCalendar calendar, Predicate<ReleaseId> isRead) {
        List<ScheduledRelease> releases = calendar.releases().stream()
                .filter(this::isWaitedFor)
                .filter(release -> release.instant().isAfter(now.minus(LateReleases.LOOKS_BACK)))
                .toList();
        note(now, releases, isRead);
        List<Step> steps = new ArrayList<>();
        releases.stream()
                .filter(release -> !isRead.test(release.release()))
                .forEach(release -> unread(release, now, lastAsked).ifPresent(steps::add));
        read(releases, isRead, now)
                .forEach(release -> followUp(release, now, lastAsked).ifPresent(steps::add));
        Instant slow = after(lastAsked, pace.pauseOutside(), now);
        if (releases.stream().noneMatch(release -> isAboutToBegin(release, slow, isRead))) {
            steps.add(new Step(slow, Kind.SLOW, null));
        }
        handedOut = steps.stream()
                .min(Comparator.comparing(Step::at).thenComparing(PollPlan::urgency))
                .orElseThrow();
        return handedOut;
    }

    private boolean isWaitedFor(ScheduledRelease release) {
        return programme.has(release.release()) && release.status() != Status.POSTPONED;
    }

    private static int urgency(Step step) {
        return List.of(Kind.ARMED, Kind.WARM_UP, Kind.SLOW).indexOf(step.kind());
    }

    private void note(Instant now, List<ScheduledRelease> releases, Predicate<ReleaseId> isRead) {
        noteWarmUp(now);
        List<ReleaseId> known = releases.stream().map(ScheduledRelease::release).toList();
        lastUnread.keySet().retainAll(known);
        warmedFor.keySet().retainAll(known);
        for (ScheduledRelease release : releases) {
            if (!release.instant().isAfter(now) && !isRead.test(release.release())) {
                lastUnread.put(release.release(), now);
            }
        }
    }

    private void noteWarmUp(Instant now) {
        if (handedOut == null || handedOut.kind() != Kind.WARM_UP || now.isBefore(handedOut.at())) {
            return;
        }
        @Nullable ScheduledRelease release = handedOut.release();
        if (release != null) {
            warmedFor.put(release.release(), release.instant());
        }
    }

    /** Of releases that are out only the last one may still say something: earlier ones are overtaken by it. */
    private static Stream<ScheduledRelease> read(
            List<ScheduledRelease> releases, Predicate<ReleaseId> isRead, Instant now) {
        List<ScheduledRelease> read = releases.stream()
                .filter(release -> isRead.test(release.release()))
                .toList();
        long out =
                read.stream().filter(release -> !release.instant().isAfter(now)).count();
        return read.stream().skip(Math.max(0, out - 1));
    }

    private Optional<Step> unread(ScheduledRelease release, Instant now, @Nullable Instant lastAsked) {
        Instant begin = release.instant().minus(density.lead());
        Instant end = release.instant().plus(pace.after());
        if (now.isBefore(begin)) {
            return Optional.of(before(release, begin, now, lastAsked));
        }
        Instant at = armed(release.instant(), begin, now, lastAsked);
        return at.isBefore(end) ? Optional.of(new Step(at, Kind.ARMED, release)) : Optional.empty();
    }

    /** Before the window: the warm-up, or the window's beginning once that is done. */
    private Step before(ScheduledRelease release, Instant begin, Instant now, @Nullable Instant lastAsked) {
        Instant warmUp = release.instant().minus(pace.warmUp());
        boolean isWarm = release.instant().equals(warmedFor.get(release.release()))
                || (lastAsked != null && !lastAsked.isBefore(warmUp) && !lastAsked.isAfter(now));
        return isWarm || !warmUp.isBefore(begin)
                ? new Step(begin, Kind.ARMED, release)
                : new Step(later(warmUp, now), Kind.WARM_UP, release);
    }

    private Instant armed(Instant instant, Instant begin, Instant now, @Nullable Instant lastAsked) {
        if (lastAsked == null || lastAsked.isBefore(begin)) {
            return now;
        }
        Duration pause = density.pauseAfter(Duration.between(instant, lastAsked));
        Instant next = after(lastAsked, pause, now);
        boolean passesInstant = lastAsked.isBefore(instant) && next.isAfter(instant.minus(pause.dividedBy(2)));
        return passesInstant ? later(instant, now) : next;
    }

    private Optional<Step> followUp(ScheduledRelease release, Instant now, @Nullable Instant lastAsked) {
        Instant end = later(lastUnread.getOrDefault(release.release(), release.instant()), release.instant())
                .plus(FOLLOW_UP);
        Instant at = later(after(lastAsked, FOLLOW_UP_PAUSE, now), release.instant());
        return at.isBefore(end) ? Optional.of(new Step(at, Kind.ARMED, release)) : Optional.empty();
    }

    private boolean isAboutToBegin(ScheduledRelease release, Instant instant, Predicate<ReleaseId> isRead) {
        return !isRead.test(release.release())
                && !instant.isBefore(release.instant().minus(pace.warmUp()))
                && instant.isBefore(release.instant());
    }

    /** One pause after the last request; at once where that lies so far ahead that the clock must have been set back. */
    private Instant after(@Nullable Instant lastAsked, Duration pause, Instant now) {
        if (lastAsked == null || lastAsked.isAfter(now.plus(pause))) {
            return now;
        }
        double random = new SplittableRandom(seed ^ lastAsked.toEpochMilli()).nextDouble();
        double factor = 1 + pace.jitter() * (2 * random - 1);
        return later(lastAsked.plusNanos(Math.round(pause.toNanos() * factor)), now);
    }

    private static Instant later(Instant left, Instant right) {
        return left.isAfter(right) ? left : right;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.release.ScheduledRelease.Status;
import io.firstprint.poller.fetch.Allowance;
import io.firstprint.poller.pace.Budget;
import io.firstprint.poller.pace.PollPlan;
import io.firstprint.poller.pace.PollPlan.Kind;
import io.firstprint.poller.pace.PollPlan.Step;
import io.firstprint.poller.publish.FencedException;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.poller.source.SourceConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks one source when its plan and its budget say so: fast around releases, slowly else. */
final class SourceWatch implements Activity {
    private static final Duration RETRY = Duration.ofSeconds(5);

    /** For how long a calendar is good enough: a release that is announced is armed for within this time. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private static final int MONTHS_UNTIL_PUBLISHED = 2;
    private static final ReleaseCalendar NOTHING_TO_WAIT_FOR = ReleaseCalendar.of(List.of());

    private final SourceConfig source;
    private final Clock clock;
    private final ProgrammeDesk desk;
    private final SourceRound round;
    private final Budget budget;
    private final SourceMeters meters;
    private final PollPlan plan;
    private final PollListener listener;

    private @Nullable Instant lastAsked;
    private @Nullable Instant refreshedAt;

    SourceWatch(
            SourceConfig source,
            Clock clock,
            ProgrammeDesk desk,
            SourceRound round,
            Budget budget,
            SourceMeters meters,
            PollListener listener) {
        this.source = source;
        this.clock = clock;
        this.desk = desk;
        this.round = round;
        this.budget = budget;
        this.meters = meters;
        this.plan =
                new PollPlan(source.programme(), source.pace(), source.name().hashCode());
        this.listener = listener;
    }

    @Override
    public Optional<Instant> turn() throws InterruptedException {
        if (!isFresh() && !refresh()) {
            return desk.isFenced()
                    ? Optional.empty()
                    : Optional.of(clock.instant().plus(RETRY));
        }
        Instant now = clock.instant();
        Step step = next(now);
        if (step.at().isAfter(now)) {
            return Optional.of(earlier(step.at(), now.plus(FRESH)));
        }
        boolean armed = step.kind() != Kind.SLOW;
        Instant allowed = budget.nextAllowed(now, armed);
        return allowed.isAfter(now) ? Optional.of(earlier(allowed, now.plus(FRESH))) : take(step, now, armed);
    }

    private Step next(Instant now) {
        return plan.next(now, lastAsked, awaited(), round::hasRead);
    }

    /** Forecasts and release dates come at no instant: there is no window for them. */
    private ReleaseCalendar awaited() {
        return source.armed() ? desk.calendar() : NOTHING_TO_WAIT_FOR;
    }

    private boolean isFresh() {
        Instant then = refreshedAt;
        return then != null
                && clock.instant().isBefore(then.plus(FRESH))
                && !clock.instant().isBefore(then);
    }

    /** Reads back what was published by others: forecasts, and releases that were announced, put off or moved. */
    private boolean refresh() throws InterruptedException {
        try {
            Object unused = desk.inTurn((known, writer) -> {
                round.resume(known);
                return known;
            });
            refreshedAt = clock.instant();
            return true;
        } catch (PublishException e) {
            listener.onOutcome(source, failed(e));
            return false;
        }
    }

    private Optional<Instant> take(Step step, Instant now, boolean armed) throws InterruptedException {
        ReferencePeriod period = period(step, now);
        if (step.kind() == Kind.WARM_UP) {
            round.warmUp(period, () -> budget.take(clock.instant(), true));
            return Optional.of(next(clock.instant()).at());
        }
        lastAsked = now;
        PollOutcome outcome = round.run(period, () -> budget.take(clock.instant(), armed));
        if (outcome instanceof PollOutcome.Throttled throttled) {
            budget.blockUntil(clock.instant().plus(throttled.pause()));
        }
        meters.note(outcome, clock.instant());
        listener.onOutcome(source, outcome);
        return outcome instanceof PollOutcome.Fenced
                ? Optional.empty()
                : Optional.of(earlier(after(outcome), clock.instant().plus(FRESH)));
    }

    private Instant after(PollOutcome outcome) {
        Instant now = clock.instant();
        Instant planned = next(now).at();
        if (outcome instanceof PollOutcome.Held held) {
            return earlier(planned, held.until());
        }
        return outcome instanceof PollOutcome.Failed ? earlier(planned, now.plus(RETRY)) : planned;
    }

    private static Instant earlier(Instant left, Instant right) {
        return left.isBefore(right) ? left : right;
    }

    /** Makes one round now, about the last release that is out. */
    PollOutcome now() throws InterruptedException {
        try {
            desk.open();
        } catch (PublishException e) {
            return failed(e);
        }
        return round.run(lastPeriod(clock.instant()), Allowance.UNLIMITED);
    }

    private static PollOutcome failed(PublishException failure) {
        String message = String.valueOf(failure.getMessage());
        return failure instanceof FencedException ? new PollOutcome.Fenced(message) : new PollOutcome.Failed(message);
    }

    /** The period of the release that is due, or of the last one. */
    private ReferencePeriod period(Step step, Instant now) {
        @Nullable ScheduledRelease due = step.release();
        return due == null ? lastPeriod(now) : due.release().referencePeriod();
    }

    private ReferencePeriod lastPeriod(Instant now) {
        return desk.calendar().releases().stream()
                .filter(release -> source.programme().has(release.release()))
                .filter(release -> release.status() != Status.POSTPONED)
                .filter(release -> !release.instant().isAfter(now))
                .map(ScheduledRelease::release)
                .map(ReleaseId::referencePeriod)
                .reduce((earlier, later) -> later)
                .orElseGet(() -> ReferencePeriod.of(YearMonth.now(clock).minusMonths(MONTHS_UNTIL_PUBLISHED)));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.events.record.TraceParent;
import io.firstprint.poller.change.Change;
import io.firstprint.poller.drop.FileFactPublisher;
import io.firstprint.poller.drop.FileFactPublisher.Counts;
import io.firstprint.poller.fetch.Allowance;
import io.firstprint.poller.fetch.ClockOffset;
import io.firstprint.poller.fetch.ClockReading;
import io.firstprint.poller.fetch.Fetch;
import io.firstprint.poller.fetch.Fetch.Answered;
import io.firstprint.poller.fetch.HttpFetcher;
import io.firstprint.poller.fetch.Origin;
import io.firstprint.poller.fetch.Request;
import io.firstprint.poller.fetch.Validators;
import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.format.RejectionReason;
import io.firstprint.poller.named.FileFacts;
import io.firstprint.poller.named.NamedFormats;
import io.firstprint.poller.named.SourceAnswer;
import io.firstprint.poller.publish.ArchivedContent;
import io.firstprint.poller.publish.FactPublisher;
import io.firstprint.poller.publish.FencedException;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.poller.publish.PublishedFacts;
import io.firstprint.poller.source.SourceConfig;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One source, asked again and again: what it says, what that adds to what was published, publish it. */
final class SourceRound {
    private static final int NOT_FOUND = 404;

    private final SourceConfig source;
    private final Clock clock;
    private final HttpFetcher fetcher;
    private final ProgrammeDesk desk;
    private final FileFactPublisher forecasts;
    private final DeadLetterBox deadLetters;
    private final SourceMeters meters;

    /** Of the content that was dealt with last; one that was held or refused must be read again. */
    private Dealt dealt = Dealt.NOTHING;

    private ClockOffset offset = ClockOffset.unknown();
    private @Nullable ReferencePeriod newestRead;

    SourceRound(
            SourceConfig source,
            Clock clock,
            HttpFetcher fetcher,
            ProgrammeDesk desk,
            FileFactPublisher forecasts,
            DeadLetterBox deadLetters,
            SourceMeters meters) {
        this.source = source;
        this.clock = clock;
        this.fetcher = fetcher;
        this.desk = desk;
        this.forecasts = forecasts;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    /** Opens the connection to the publisher and looks what time it is there. */
    void warmUp(ReferencePeriod period, Allowance allowance) throws InterruptedException {
        fetcher.warmUp(source.addressOf(period), allowance).ifPresent(this::note);
    }

    private void note(ClockReading reading) {
        offset = offset.with(reading);
        meters.clock(offset);
    }

    /** Reads again what was read before: meanwhile another poller may have published something else. */
    void forget() {
        dealt = Dealt.NOTHING;
    }

    /** Goes on where an earlier process of this source ended: a release whose part is complete was read. */
    void resume(PublishedFacts known) {
        if (newestRead == null) {
            newestRead = known.calendar().releases().stream()
                    .map(ScheduledRelease::release)
                    .filter(source.programme()::has)
                    .filter(release -> known.isComplete(release, source.part()))
                    .map(ReleaseId::referencePeriod)
                    .reduce((earlier, later) -> later)
                    .orElse(null);
        }
    }

    /** Returns whether a release was read, whether or not it had anything new. */
    boolean hasRead(ReleaseId release) {
        return newestRead != null
                && newestRead.frequency() == release.referencePeriod().frequency()
                && newestRead.compareTo(release.referencePeriod()) >= 0;
    }

    PollOutcome run(ReferencePeriod period, Allowance allowance) throws InterruptedException {
        try {
            return ask(period, allowance);
        } catch (FencedException e) {
            return new PollOutcome.Fenced(String.valueOf(e.getMessage()));
        } catch (PublishException e) {
            return new PollOutcome.Failed(String.valueOf(e.getMessage()));
        }
    }

    private PollOutcome ask(ReferencePeriod period, Allowance allowance) throws PublishException, InterruptedException {
        URI address = source.addressOf(period);
        Fetch fetch =
                fetcher.fetch(new Request(address, source.headersWithKey(), dealt.validatorsOf(address)), allowance);
        if (fetch instanceof Answered answered) {
            noteClock(answered.clock());
            return isNowhere(answered)
                    ? new PollOutcome.Unreachable("Expected an answer at " + Origin.of(address)
                            + ", found status 404, which no month explains: check the address")
                    : use(answered, address, period);
        }
        if (fetch instanceof Fetch.Unchanged unchanged) {
            noteClock(unchanged.clock());
            return new PollOutcome.NothingNew();
        }
        if (fetch instanceof Fetch.Throttled throttled) {
            return new PollOutcome.Throttled(throttled.pause(), throttled.reason());
        }
        return fetch instanceof Fetch.Unreachable unreachable
                ? new PollOutcome.Unreachable(unreachable.reason())
                : new PollOutcome.OutOfBudget();
    }

    /** A page of its own for each month may not be out; one that is always the same has to be there. */
    private boolean isNowhere(Answered answered) {
        return answered.status() == NOT_FOUND && !source.address().isOfPeriod();
    }

    private void noteClock(@Nullable ClockReading reading) {
        if (reading != null) {
            note(reading);
        }
    }

    private PollOutcome use(Answered answered, URI address, ReferencePeriod period)
            throws PublishException, InterruptedException {
        if (dealt.is(address, answered.contentDigest())) {
            return new PollOutcome.NothingNew();
        }
        Instant seenAt = clock.instant();
        Decoded<FileFacts> decoded = source.format()
                .decode(new SourceAnswer(
                        answered.status(), answered.content(), answered.contentDigest(), period, desk.calendar()));
        if (decoded instanceof Decoded.Rejected<FileFacts> rejected) {
            if (deadLetters.has(Origin.of(address), answered.contentDigest())) {
                return new PollOutcome.Rejected(rejected.reason(), rejected.message());
            }
            return desk.inTurn(
                    (facts, writer) -> reject(writer, answered, address, rejected.reason(), rejected.message()));
        }
        FileFacts facts = ((Decoded.Accepted<FileFacts>) decoded).value();
        return publish(
                new Seen(answered, address, facts, seenAt, seenAt.minus(offset.leastAhead()), TraceParent.begin()));
    }

    private PollOutcome publish(Seen seen) throws PublishException, InterruptedException {
        Counts expected = publishForecasts(seen);
        PollOutcome outcome = desk.inTurn((known, writer) -> publish(seen, known, writer));
        if (expected.published() == 0) {
            return outcome;
        }
        if (outcome instanceof PollOutcome.Published published) {
            return new PollOutcome.Published(
                    published.facts(), expected.forecasts(), expected.dates(), published.timings(), seen.trace);
        }
        return outcome instanceof PollOutcome.NothingNew
                ? new PollOutcome.Published(
                        List.of(), expected.forecasts(), expected.dates(), timings(seen), seen.trace)
                : outcome;
    }

    private Counts publishForecasts(Seen seen) throws PublishException {
        if (seen.facts.forecasts().isEmpty() && seen.facts.schedule().isEmpty()) {
            return new Counts(0, 0, 0);
        }
        return NamedFormats.isOwn(source.formatName())
                ? forecasts.publishOwn(seen.facts, archived(seen))
                : forecasts.publishOthers(seen.facts, archived(seen));
    }

    private PollOutcome publish(Seen seen, PublishedFacts known, FactPublisher writer) throws PublishException {
        Detection detection =
                Detection.of(source, known, seen.facts, seen.seenAt, seen.surelyBy, seen.answered.contentDigest());
        if (detection.embargo().isPresent()) {
            Change.Embargoed early = detection.embargo().get();
            Notices.early(known, writer, source.name(), early.release(), seen.seenAt);
            Instant until = early.release().instant().plus(offset.leastAhead());
            return new PollOutcome.Held(until, early.message());
        }
        if (!detection.toPublish().isEmpty()) {
            writer.publish(source.lane(), source.part(), detection.toPublish(), List.of(archived(seen)));
        }
        PollOutcome.Timings timings = timings(seen);
        Notices.arrived(known, writer, detection.news(), seen.seenAt);
        if (detection.held().isPresent()) {
            return new PollOutcome.Held(
                    detection.held().get().until(), detection.held().get().message());
        }
        if (detection.refused().isPresent()) {
            Change.Refused refused = detection.refused().get();
            return reject(writer, seen.answered, seen.address, refused.reason(), refused.message());
        }
        keepLeftOut(writer, seen);
        dealt = Dealt.with(seen);
        newestRead = Detection.newest(seen.facts, source.programme()).orElse(newestRead);
        return detection.news().isEmpty()
                ? new PollOutcome.NothingNew()
                : new PollOutcome.Published(detection.news(), 0, 0, timings, seen.trace);
    }

    private static PollOutcome.Timings timings(Seen seen) {
        return new PollOutcome.Timings(
                seen.answered.timing().firstByteNanos(), seen.answered.timing().completedNanos(), System.nanoTime());
    }

    private ArchivedContent archived(Seen seen) {
        return new ArchivedContent(
                seen.answered.contentDigest(),
                seen.answered.content(),
                Origin.of(seen.address),
                source.name(),
                seen.seenAt,
                seen.trace);
    }

    private void keepLeftOut(FactPublisher writer, Seen seen) throws PublishException {
        List<String> rows = seen.facts.leftOut();
        meters.leftOut(rows.size());
        if (!rows.isEmpty()) {
            deadLetters.keep(
                    writer,
                    Origin.of(seen.address),
                    RejectionReason.ROWS_LEFT_OUT,
                    rows.size() + " rows were left out, the others are used; the first: " + rows.get(0),
                    seen.answered.content(),
                    seen.answered.contentDigest());
        }
    }

    private PollOutcome reject(
            FactPublisher writer, Answered answered, URI address, RejectionReason reason, String message)
            throws PublishException {
        deadLetters.keep(writer, Origin.of(address), reason, message, answered.content(), answered.contentDigest());
        return new PollOutcome.Rejected(reason, message);
    }

    private record Seen(
            Answered answered, URI address, FileFacts facts, Instant seenAt, Instant surelyBy, TraceParent trace) {}

    /** What was dealt with last, and where it was read. */
    private record Dealt(Optional<URI> address, String digest, Validators validators) {
        static final Dealt NOTHING = new Dealt(Optional.empty(), "", Validators.NONE);

        static Dealt with(Seen seen) {
            return new Dealt(Optional.of(seen.address), seen.answered.contentDigest(), seen.answered.validators());
        }

        boolean is(URI asked, String found) {
            return address.filter(asked::equals).isPresent() && digest.equals(found);
        }

        Validators validatorsOf(URI asked) {
            return address.filter(asked::equals).isPresent() ? validators : Validators.NONE;
        }
    }
}

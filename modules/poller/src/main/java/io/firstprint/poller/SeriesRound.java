/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.domain.book.Observation;
import io.firstprint.events.topic.Lane;
import io.firstprint.poller.change.Change;
import io.firstprint.poller.change.ChangeDetector;
import io.firstprint.poller.change.Reading;
import io.firstprint.poller.fetch.Fetch;
import io.firstprint.poller.fetch.Fetch.Fetched;
import io.firstprint.poller.fetch.HttpFetcher;
import io.firstprint.poller.fetch.Origin;
import io.firstprint.poller.fetch.Validators;
import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.format.GraphCsvDecoder;
import io.firstprint.poller.format.RejectionReason;
import io.firstprint.poller.publish.ArchivedContent;
import io.firstprint.poller.publish.FactPublisher;
import io.firstprint.poller.publish.FencedException;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.poller.publish.PublishedFacts;
import io.firstprint.poller.source.SeriesSource;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The rounds of one series: what was published, what the page says, what that adds, publish it. */
final class SeriesRound {
    private final SeriesSource series;
    private final Clock clock;
    private final HttpFetcher fetcher;
    private final FactPublisher publisher;
    private final DeadLetterBox deadLetters;
    private final GraphCsvDecoder decoder;
    private final ChangeDetector detector;

    /** Of the content that was dealt with last; one that was held or refused must be read again. */
    private Validators dealtWith = Validators.NONE;

    SeriesRound(
            SeriesSource series, Clock clock, HttpFetcher fetcher, FactPublisher publisher, DeadLetterBox deadLetters) {
        this.series = series;
        this.clock = clock;
        this.fetcher = fetcher;
        this.publisher = publisher;
        this.deadLetters = deadLetters;
        this.decoder = new GraphCsvDecoder(series, clock);
        this.detector = new ChangeDetector(series);
    }

    PollOutcome run() throws InterruptedException {
        try {
            PublishedFacts published = publisher.published();
            Fetch fetch = fetcher.fetch(series.url(), dealtWith);
            if (fetch instanceof Fetched fetched) {
                return use(fetched, published);
            }
            return fetch instanceof Fetch.Unreachable unreachable
                    ? new PollOutcome.Unreachable(unreachable.reason())
                    : new PollOutcome.NothingNew();
        } catch (FencedException e) {
            return new PollOutcome.Fenced(String.valueOf(e.getMessage()));
        } catch (PublishException e) {
            return new PollOutcome.Failed(String.valueOf(e.getMessage()));
        }
    }

    private PollOutcome use(Fetched fetched, PublishedFacts published) throws PublishException {
        Instant seenAt = clock.instant();
        Decoded<List<Observation>> decoded = decoder.decode(fetched.content());
        if (decoded instanceof Decoded.Rejected<List<Observation>> rejected) {
            return reject(fetched, rejected.reason(), rejected.message());
        }
        List<Observation> observations = ((Decoded.Accepted<List<Observation>>) decoded).value();
        Change change = detector.detect(
                published.vintages(series.indicator()),
                new Reading(observations, seenAt, fetched.contentDigest()),
                published.calendar());
        return act(change, fetched);
    }

    private PollOutcome act(Change change, Fetched fetched) throws PublishException {
        if (change instanceof Change.Refused refused) {
            return reject(fetched, refused.reason(), refused.message());
        }
        if (change instanceof Change.Held held) {
            return new PollOutcome.Held(held.until(), held.message());
        }
        if (change instanceof Change.NewFact found) {
            ArchivedContent content = new ArchivedContent(
                    fetched.contentDigest(),
                    fetched.content(),
                    Origin.of(series.url()),
                    series.source().name(),
                    found.fact().seenAt());
            publisher.publish(Lane.HEADLINE, FactPublisher.HEADLINE, List.of(found.fact()), List.of(content));
            long publishedNanos = System.nanoTime();
            dealtWith = fetched.validators();
            return new PollOutcome.Published(
                    found.fact(), new PollOutcome.Timings(fetched.completedNanos(), publishedNanos));
        }
        dealtWith = fetched.validators();
        return new PollOutcome.NothingNew();
    }

    private PollOutcome reject(Fetched fetched, RejectionReason reason, String message) throws PublishException {
        deadLetters.keep(publisher, Origin.of(series.url()), reason, message, fetched.content());
        return new PollOutcome.Rejected(reason, message);
    }
}

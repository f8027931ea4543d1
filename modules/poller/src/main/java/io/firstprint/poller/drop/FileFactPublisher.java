/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.drop;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.events.record.DeadLetter;
import io.firstprint.poller.format.RejectionReason;
import io.firstprint.poller.named.FileFacts;
import io.firstprint.poller.publish.ArchivedContent;
import io.firstprint.poller.publish.FactPublisher;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.poller.publish.PublishedFacts;
import java.time.Instant;
import java.util.List;

/** Publishes forecasts and release dates of files, only those that say something new. */
public final class FileFactPublisher implements AutoCloseable {
    private final FactPublisher publisher;

    /** @param publisher of forecasts, of the schedule or of both; closed with this */
    public FileFactPublisher(FactPublisher publisher) {
        this.publisher = publisher;
    }

    /**
     * How many facts a file had.
     *
     * @param published those that were new
     * @param known the others
     */
    public record Counts(int published, int known) {}

    /** Returns the calendar as it was published. */
    public ReleaseCalendar calendar() throws PublishException {
        return publisher.published().calendar();
    }

    /**
     * Publishes a file of the user's: its word holds, on forecasts as of when it says, on dates over whatever was said.
     *
     * @param from the file, to be kept beside its forecasts; none where it is not to be
     */
    public Counts publishOwn(FileFacts facts, List<ArchivedContent> from) throws PublishException {
        PublishedFacts published = publisher.published();
        return publish(facts, published.unknownOf(facts.forecasts()), published.changedOf(facts.schedule()), from);
    }

    /** Publishes a calendar of others: the forecasts that changed, and dates of releases of which no date is known. */
    public Counts publishOthers(FileFacts facts, List<ArchivedContent> from) throws PublishException {
        PublishedFacts published = publisher.published();
        return publish(
                facts, published.changedForecastsOf(facts.forecasts()), published.fillingOf(facts.schedule()), from);
    }

    private Counts publish(
            FileFacts facts, List<Consensus> forecasts, List<ScheduledRelease> schedule, List<ArchivedContent> from)
            throws PublishException {
        publisher.publishForecasts(forecasts, schedule, from);
        int published = forecasts.size() + schedule.size();
        return new Counts(published, facts.forecasts().size() + facts.schedule().size() - published);
    }

    /** Keeps a content that was refused. */
    void refuse(String origin, RejectionReason reason, String message, byte[] content, Instant seenAt)
            throws PublishException {
        publisher.publish(new DeadLetter(origin, reason.name(), message, null, content, seenAt).cutToFit());
    }

    @Override
    public void close() {
        publisher.close();
    }
}

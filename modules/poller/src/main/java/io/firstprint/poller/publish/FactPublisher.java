/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Ruling;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.release.ReleaseNotice;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.rule.Rule;
import io.firstprint.events.record.DeadLetter;
import io.firstprint.events.record.ObservationRecord.Completion;
import io.firstprint.events.record.ObservationRecord.Deadline;
import io.firstprint.events.topic.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Publishes facts, each call in one transaction of its own unless it says otherwise, and knows what was published before.
 *
 * <p>Opened by the first call: an earlier writer of the same id is shut out first, and only then is what
 * was published read back, so that nothing can be added in between. After a failure everything is closed;
 * the next call opens and reads back again. Not for use by several threads.
 */
public final class FactPublisher implements AutoCloseable {
    /** The part that every headline programme has. */
    public static final String HEADLINE = "headline";

    private final PublishConfig config;
    private final Writer who;
    private final Clients clients;

    private FactPublisher(PublishConfig config, Writer who) {
        this.config = config;
        this.who = who;
        this.clients = new Clients(config, who);
    }

    /** Returns the one writer of a programme's observations and notices in a namespace. */
    public static FactPublisher ofProgramme(PublishConfig config, String programme) {
        return new FactPublisher(config, Writer.ofProgramme(config.catalogue(), programme));
    }

    /** Returns the one writer of a programme's detail in a namespace, beside the one of its headline. */
    public static FactPublisher ofDetail(PublishConfig config, String programme) {
        return new FactPublisher(config, Writer.ofDetail(config.catalogue(), programme));
    }

    /** Returns the one writer of forecasts from files in a namespace. */
    public static FactPublisher ofConsensus(PublishConfig config) {
        return new FactPublisher(config, Writer.ofConsensus(config.catalogue()));
    }

    /**
     * Returns the one writer of what a calendar of others says in a namespace, forecasts and release dates.
     *
     * @param source name of the calendar among our sources
     * @throws IllegalArgumentException if that is no name
     */
    public static FactPublisher ofForecasts(PublishConfig config, String source) {
        return new FactPublisher(config, Writer.ofForecasts(config.catalogue(), source));
    }

    /** Returns the one writer of the schedule from files in a namespace. */
    public static FactPublisher ofSchedule(PublishConfig config) {
        return new FactPublisher(config, Writer.ofSchedule(config.catalogue()));
    }

    /** Returns the one writer of definitions in a namespace. */
    public static FactPublisher ofDefinitions(PublishConfig config) {
        return new FactPublisher(config, Writer.ofDefinitions(config.catalogue()));
    }

    /** Returns the one writer of rules in a namespace. */
    public static FactPublisher ofRules(PublishConfig config) {
        return new FactPublisher(config, Writer.ofRules(config.catalogue()));
    }

    /** Returns the one writer of deadlines in a namespace. */
    public static FactPublisher ofDeadlines(PublishConfig config) {
        return new FactPublisher(config, Writer.ofDeadlines(config.catalogue()));
    }

    /** Returns the one writer of rulings on the observations of a lane in a namespace. */
    public static FactPublisher ofRulings(PublishConfig config, Lane lane) {
        return new FactPublisher(config, Writer.ofRulings(config.catalogue(), lane));
    }

    /** Returns the one writer of backfills into a lane in a namespace. */
    public static FactPublisher ofBackfill(PublishConfig config, Lane lane) {
        return new FactPublisher(config, Writer.ofBackfill(config.catalogue(), lane));
    }

    /** Returns all that was published up to now. */
    public PublishedFacts published() throws PublishException {
        return clients.use(
                "to read back what was published", open -> open.reader().catchUp());
    }

    /**
     * Publishes what releases, or snapshots, made known, together with the bytes that it was read from. What was published
     * before is not sent again; a release that was left without its markers gets them. Headlines go in one transaction;
     * detail in as many as it takes, the last of which has the markers, so that a part that broke off goes on where it was.
     *
     * @param lane that this writes
     * @param part name of the part that the facts are of each of their releases: {@link #HEADLINE}
     * @param facts all of that part of one or several releases; of snapshots, which have no markers
     * @param from what the facts were made from; kept once
     * @return the facts that were sent
     * @throws IllegalArgumentException if this does not write the lane
     */
    public List<ObservationSet> publish(Lane lane, String part, List<ObservationSet> facts, List<ArchivedContent> from)
            throws PublishException {
        String topic = config.catalogue().observations(lane);
        if (!who.topics().contains(topic) || (!from.isEmpty() && !who.archives())) {
            throw new IllegalArgumentException(
                    "Expected a writer of " + topic + " and of the archive, found " + who.id());
        }
        String expected = "to publish " + facts.size() + " observation records of part " + part;
        return clients.use(expected, lane == Lane.HEADLINE ? Clients.NOTHING_IN_PART : Clients.GOES_ON, open -> {
            Publication publication = Publication.of(open.known(), part, facts, from);
            if (!publication.isEmpty()) {
                write(open, lane, publication, publication.markers(open.reader().partitionsOf(topic)));
            }
            return publication.facts();
        });
    }

    private static void write(Session open, Lane lane, Publication publication, List<Completion> markers) {
        FactRecords records = open.records().in(publication.trace());
        if (lane == Lane.HEADLINE) {
            open.writer().write(records.atOnce(lane, publication, markers));
        } else {
            open.writer().writeInPieces(records.oneByOne(lane, publication), records.markers(lane, markers));
        }
        publication.facts().forEach(open.known()::add);
        publication.contents().forEach(open.known()::add);
        markers.forEach(open.known()::add);
    }

    /**
     * Publishes snapshots, in as many transactions as it takes.
     *
     * @param snapshots facts without a release
     */
    public void publishSnapshots(Lane lane, List<ObservationSet> snapshots) throws PublishException {
        clients.use("to publish " + snapshots.size() + " snapshots", Clients.GOES_ON, open -> {
            Publication publication = new Publication("", snapshots, List.of(), Optional.empty(), List.of());
            open.writer().writeInPieces(open.records().oneByOne(lane, publication), List.of());
            return snapshots;
        });
    }

    /**
     * Publishes what a calendar says, together with the bytes that it was read from, which are kept once. Forecasts that
     * were published before and dates that hold are not sent again.
     */
    public void publishForecasts(List<Consensus> forecasts, List<ScheduledRelease> schedule, List<ArchivedContent> from)
            throws PublishException {
        String expected =
                "to publish " + forecasts.size() + " forecasts and " + schedule.size() + " scheduled releases";
        clients.use(expected, open -> {
            PublishedFacts known = open.reader().catchUp();
            List<Consensus> unknown = known.unknownOf(forecasts);
            List<ScheduledRelease> changed = known.changedOf(schedule);
            if (!unknown.isEmpty() || !changed.isEmpty()) {
                List<ArchivedContent> contents = known.unknownContentsOf(from);
                FactRecords made = open.records().in(Publication.traceOf(from));
                List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
                contents.forEach(content -> records.add(made.archived(content)));
                unknown.forEach(fact -> records.add(made.consensus(fact)));
                changed.forEach(fact -> records.add(made.schedule(fact)));
                open.writer().write(records);
                contents.forEach(known::add);
                unknown.forEach(known::add);
                changed.forEach(known::add);
            }
            return unknown;
        });
    }

    /** Publishes announcements of releases. */
    public void publishSchedule(List<ScheduledRelease> facts) throws PublishException {
        clients.send(
                "to publish " + facts.size() + " scheduled releases",
                facts,
                FactRecords::schedule,
                PublishedFacts::add);
    }

    /**
     * Publishes versions of definitions.
     *
     * @return those that were not published before; only they are sent
     */
    public List<Definition> publishDefinitions(List<Definition> versions) throws PublishException {
        List<Definition> unknown = published().unknownVersionsOf(versions);
        clients.send(
                "to publish " + unknown.size() + " definitions", unknown, FactRecords::definition, PublishedFacts::add);
        return unknown;
    }

    /** Publishes versions of rules. */
    public void publishRules(List<Rule> versions) throws PublishException {
        clients.send("to publish " + versions.size() + " rules", versions, FactRecords::rule, PublishedFacts::add);
    }

    /** Publishes a notice about a release, unless the same was published before. */
    public void publishNotice(ReleaseNotice notice) throws PublishException {
        List<ReleaseNotice> unknown = published().knows(notice) ? List.of() : List.of(notice);
        clients.send(
                "to publish a notice about " + notice.release(), unknown, FactRecords::notice, PublishedFacts::add);
    }

    /** Publishes that a part of a release is waited for no longer. */
    public void publishDeadline(Deadline deadline) throws PublishException {
        clients.send(
                "to publish a deadline of part " + deadline.part(),
                List.of(deadline),
                FactRecords::deadline,
                (known, fact) -> {});
    }

    /** Publishes an operator's word on a held value into the lane that the value came through. */
    public void publishRuling(Lane lane, Ruling ruling) throws PublishException {
        clients.send(
                "to publish a ruling on " + ruling.indicator(),
                List.of(ruling),
                (records, fact) -> records.ruling(lane, fact),
                PublishedFacts::add);
    }

    /** Keeps what was refused. */
    public void publish(DeadLetter letter) throws PublishException {
        clients.send("to keep what was refused", List.of(letter), FactRecords::deadLetter, (known, fact) -> {});
    }

    /** Closes the clients. A later call opens them again. */
    @Override
    public void close() {
        clients.close();
    }
}

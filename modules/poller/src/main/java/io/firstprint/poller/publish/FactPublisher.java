/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Ruling;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.rule.Rule;
import io.firstprint.events.record.DeadLetter;
import io.firstprint.events.record.ObservationRecord.Deadline;
import io.firstprint.events.schema.RegistryUnavailableException;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;

/**
 * Publishes facts, each call in one transaction of its own, and knows what was published before.
 *
 * <p>Opened by the first call: an earlier writer of the same id is shut out first, and only then is what
 * was published read back, so that nothing can be added in between. After a failure everything is closed;
 * the next call opens and reads back again. Not for use by several threads.
 */
public final class FactPublisher implements AutoCloseable {
    private static final String NOTHING_IN_PART =
            "nothing was published in part, the next round reads back and tries again";
    private static final String GOES_ON = "what is committed stays, the next try reads back and goes on after it";

    private final PublishConfig config;
    private final String transactionalId;
    private final List<String> topics;

    private final Predicate<Indicator> remembered;
    private @Nullable Session session;

    private FactPublisher(PublishConfig config, String writer, List<String> topics) {
        this(config, writer, topics, indicator -> true);
    }

    private FactPublisher(PublishConfig config, String writer, List<String> topics, Predicate<Indicator> remembered) {
        this.remembered = remembered;
        this.config = config;
        this.transactionalId = config.transactionalId(writer);
        this.topics = topics;
    }

    /** Returns the one writer of a programme's observations in a namespace. */
    public static FactPublisher ofProgramme(PublishConfig config, String programme) {
        TopicCatalogue catalogue = config.catalogue();
        return new FactPublisher(config, programme, List.of(catalogue.observations(), catalogue.schedule()));
    }

    /** Returns the one writer of expectations in a namespace. */
    public static FactPublisher ofConsensus(PublishConfig config) {
        return new FactPublisher(config, "consensus", List.of(config.catalogue().consensus()));
    }

    /** Returns the one writer of the forecasts and release dates that one source shows in a namespace. */
    public static FactPublisher ofForecasts(PublishConfig config, String source) {
        TopicCatalogue catalogue = config.catalogue();
        return new FactPublisher(config, "consensus-" + source, List.of(catalogue.consensus(), catalogue.schedule()));
    }

    /** Returns the one writer of the schedule in a namespace. */
    public static FactPublisher ofSchedule(PublishConfig config) {
        return new FactPublisher(config, "schedule", List.of(config.catalogue().schedule()));
    }

    /** Returns the one writer of a programme's detail in a namespace, beside the one of its headline. */
    public static FactPublisher ofDetail(PublishConfig config, String programme) {
        TopicCatalogue catalogue = config.catalogue();
        return new FactPublisher(
                config, programme + "-detail", List.of(catalogue.observations(Lane.DETAIL), catalogue.schedule()));
    }

    /** Returns the one writer of definitions in a namespace. */
    public static FactPublisher ofDefinitions(PublishConfig config) {
        return new FactPublisher(
                config, "definitions", List.of(config.catalogue().definitions()));
    }

    /** Returns the one writer of rules in a namespace. */
    public static FactPublisher ofRules(PublishConfig config) {
        return new FactPublisher(config, "rules", List.of(config.catalogue().rules()));
    }

    /** Returns the one writer of deadlines in a namespace. */
    public static FactPublisher ofDeadlines(PublishConfig config) {
        return new FactPublisher(config, "deadlines", List.of(config.catalogue().schedule()));
    }

    /** Returns the one writer of rulings on the observations of a lane in a namespace. */
    public static FactPublisher ofRulings(PublishConfig config, Lane lane) {
        String writer = lane == Lane.HEADLINE ? "rulings" : "rulings-detail";
        return new FactPublisher(config, writer, List.of(config.catalogue().observations(lane)));
    }

    /** Returns the one writer of backfills into a lane in a namespace. */
    public static FactPublisher ofBackfill(PublishConfig config, Lane lane) {
        String writer = lane == Lane.HEADLINE ? "backfill" : "backfill-detail";
        return new FactPublisher(config, writer, List.of(config.catalogue().observations(lane)), indicator -> false);
    }

    /** Returns all that was published up to now. */
    public PublishedFacts published() throws PublishException {
        return attempt("to read back what was published", () -> opened().reader.catchUp());
    }

    /**
     * Publishes what one release, or one snapshot, made known.
     *
     * @param facts of one release and instant, at least one
     */
    public void publish(List<ObservationSet> facts) throws PublishException {
        attempt("to publish " + facts.size() + " observation records", () -> {
            Session open = opened();
            int partitions = open.reader.partitionsOf(config.catalogue().observations());
            open.writer.write(open.records.publication(facts, partitions));
            facts.forEach(open.reader.facts()::add);
            return facts;
        });
    }

    /**
     * Publishes a part of a release in the detail lane, in as many transactions as it takes; the last one carries the
     * markers that the part is complete. What was published before is not sent again, so that a part that broke off
     * goes on where it was.
     *
     * @param part name of the part
     * @param facts all of one release and instant, at least one
     */
    public void publishDetail(String part, List<ObservationSet> facts) throws PublishException {
        attempt("to publish " + facts.size() + " observation records of part " + part, GOES_ON, () -> {
            Session open = opened();
            int partitions = open.reader.partitionsOf(config.catalogue().observations(Lane.DETAIL));
            List<ObservationSet> unknown = open.reader.facts().unknownFactsOf(facts);
            open.writer.writeInPieces(
                    unknown.stream()
                            .map(fact -> open.records.figures(Lane.DETAIL, part, fact))
                            .iterator(),
                    open.records.markers(Lane.DETAIL, part, facts, partitions));
            unknown.forEach(open.reader.facts()::add);
            return facts;
        });
    }

    /**
     * Publishes snapshots, in as many transactions as it takes.
     *
     * @param snapshots facts without a release
     */
    public void publishSnapshots(Lane lane, List<ObservationSet> snapshots) throws PublishException {
        attempt("to publish " + snapshots.size() + " snapshots", GOES_ON, () -> {
            Session open = opened();
            open.writer.writeInPieces(
                    snapshots.stream()
                            .map(fact -> open.records.figures(lane, "", fact))
                            .iterator(),
                    List.of());
            return snapshots;
        });
    }

    /**
     * Publishes versions of definitions.
     *
     * @return those that were not published before; only they are sent
     */
    public List<Definition> publishDefinitions(List<Definition> versions) throws PublishException {
        return attempt("to publish " + versions.size() + " definitions", () -> {
            Session open = opened();
            List<Definition> unknown = open.reader.catchUp().unknownVersionsOf(versions);
            if (!unknown.isEmpty()) {
                open.writer.write(unknown.stream().map(open.records::definition).toList());
                unknown.forEach(open.reader.facts()::add);
            }
            return unknown;
        });
    }

    /** Publishes versions of rules. */
    public void publishRules(List<Rule> versions) throws PublishException {
        attempt("to publish " + versions.size() + " rules", () -> {
            Session open = opened();
            open.writer.write(versions.stream().map(open.records::rule).toList());
            versions.forEach(open.reader.facts()::add);
            return versions;
        });
    }

    /** Publishes that a part of a release is waited for no longer. */
    public void publishDeadline(Deadline deadline) throws PublishException {
        attempt("to publish a deadline of part " + deadline.part(), () -> {
            Session open = opened();
            open.writer.write(List.<ProducerRecord<byte[], byte[]>>of(open.records.deadline(deadline)));
            return deadline;
        });
    }

    /** Publishes an operator's word on a held value into the lane that the value came through. */
    public void publishRuling(Lane lane, Ruling ruling) throws PublishException {
        attempt("to publish a ruling on " + ruling.indicator(), () -> {
            Session open = opened();
            open.writer.write(List.<ProducerRecord<byte[], byte[]>>of(open.records.ruling(lane, ruling)));
            open.reader.facts().add(ruling);
            return ruling;
        });
    }

    /** Publishes forecasts. */
    public void publishConsensus(List<Consensus> facts) throws PublishException {
        attempt("to publish " + facts.size() + " forecasts", () -> {
            Session open = opened();
            open.writer.write(facts.stream().map(open.records::consensus).toList());
            facts.forEach(open.reader.facts()::add);
            return facts;
        });
    }

    /** Publishes announcements of releases. */
    public void publishSchedule(List<ScheduledRelease> facts) throws PublishException {
        attempt("to publish " + facts.size() + " scheduled releases", () -> {
            Session open = opened();
            open.writer.write(facts.stream().map(open.records::schedule).toList());
            facts.forEach(open.reader.facts()::add);
            return facts;
        });
    }

    /** Keeps what was refused. */
    public void publish(DeadLetter letter) throws PublishException {
        attempt("to keep what was refused", () -> {
            Session open = opened();
            open.writer.write(List.<ProducerRecord<byte[], byte[]>>of(open.records.deadLetter(letter)));
            return letter;
        });
    }

    private Session opened() {
        if (session == null) {
            session = Session.open(config, transactionalId, topics, remembered);
        }
        return session;
    }

    private <T> T attempt(String expected, Supplier<T> work) throws PublishException {
        return attempt(expected, NOTHING_IN_PART, work);
    }

    private <T> T attempt(String expected, String consequence, Supplier<T> work) throws PublishException {
        try {
            return work.get();
        } catch (RegistryUnavailableException | KafkaException e) {
            close();
            throw isFenced(e) ? new FencedException(transactionalId, e) : PublishException.of(expected, e, consequence);
        }
    }

    private static boolean isFenced(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }

    /** Closes the clients. A later call opens them again. */
    @Override
    public void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    /** The clients from one opening to the next failure. */
    private record Session(EventSerdes serdes, FactReader reader, TransactionalWriter writer, FactRecords records) {

        static Session open(
                PublishConfig config, String transactionalId, List<String> topics, Predicate<Indicator> remembered) {
            EventSerdes serdes = new EventSerdes(config.registry());
            FactReader reader = new FactReader(config, serdes, remembered);
            try {
                TransactionalWriter writer = new TransactionalWriter(config, transactionalId);
                return new Session(serdes, reader, writer, new FactRecords(config, serdes)).connected(config, topics);
            } catch (RuntimeException e) {
                reader.close();
                serdes.close();
                throw e;
            }
        }

        private Session connected(PublishConfig config, List<String> topics) {
            try {
                reader.assign(topics);
                topics.forEach(serdes::fetchSchemas);
                for (Lane lane : Lane.values()) {
                    if (topics.contains(config.catalogue().observations(lane))) {
                        records.rehearse(lane);
                    }
                }
                writer.open();
                reader.catchUp();
                return this;
            } catch (RuntimeException e) {
                writer.close();
                throw e;
            }
        }

        void close() {
            reader.close();
            writer.close();
            serdes.close();
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import io.firstprint.events.schema.RegistryUnavailableException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;

/** The clients of one writer: opened by their first use, closed after a failure, and opened again by the next use. */
final class Clients implements AutoCloseable {
    /** What follows from a failure where all was in one transaction. */
    static final String NOTHING_IN_PART = "nothing was published in part, the next round reads back and tries again";

    /** What follows from a failure where there were several. */
    static final String GOES_ON = "what is committed stays, the next try reads back and goes on after it";

    private final PublishConfig config;
    private final Writer who;
    private @Nullable Session session;

    Clients(PublishConfig config, Writer who) {
        this.config = config;
        this.who = who;
    }

    <T> T use(String expected, Function<Session, T> work) throws PublishException {
        return use(expected, NOTHING_IN_PART, work);
    }

    /**
     * Does something with the clients.
     *
     * @param expected what, in words: {@code to publish 3 rules}
     * @param consequence what follows where it fails
     * @throws FencedException if another writer of the same id has taken over
     */
    <T> T use(String expected, String consequence, Function<Session, T> work) throws PublishException {
        try {
            if (session == null) {
                session = Session.open(config, who);
            }
            return work.apply(session);
        } catch (RegistryUnavailableException | KafkaException e) {
            close();
            throw isFenced(e)
                    ? new FencedException(config.transactionalId(who.id()), e)
                    : PublishException.of(expected, e, consequence);
        } catch (RuntimeException e) {
            close(); // a mistake of ours: in what state the clients are nobody knows
            throw e;
        }
    }

    /** Sends facts, one record each, in one transaction, and remembers them then. */
    <T> void send(
            String expected,
            List<T> facts,
            BiFunction<FactRecords, T, ProducerRecord<byte[], byte[]>> record,
            BiConsumer<PublishedFacts, T> remember)
            throws PublishException {
        use(expected, open -> {
            if (!facts.isEmpty()) {
                open.writer()
                        .write(facts.stream()
                                .map(fact -> record.apply(open.records(), fact))
                                .toList());
                facts.forEach(fact -> remember.accept(open.known(), fact));
            }
            return facts;
        });
    }

    private static boolean isFenced(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }
}

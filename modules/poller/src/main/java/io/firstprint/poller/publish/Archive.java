/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firstprint.events.record.TraceParent;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishers' bytes as they were kept. Each question reads the topic anew. */
public final class Archive {
    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

    private final PublishConfig config;

    /** Creates questions to the archive of a namespace; nothing is opened yet. */
    public Archive(PublishConfig config) {
        this.config = config;
    }

    /**
     * A content and where it lies.
     *
     * @param content what was kept
     * @param keptAt when the broker kept it
     * @param coordinates {@code trade.archive.v1-0@17}: topic, partition, offset
     */
    public record Kept(ArchivedContent content, Instant keptAt, String coordinates) {}

    /** Hands on each content in the order in which it was kept. */
    public void list(Consumer<Kept> sink) throws PublishException {
        asked("to read the archive", records -> {
            records.assign(List.of(topic()));
            records.read(found -> kept(found).ifPresent(sink));
        });
    }

    /**
     * Returns the content of a digest, empty where there is none. Only the key's partition is read. Of several records the
     * first one that is intact counts; where none is, what is returned is not.
     */
    public Optional<Kept> find(String digest) throws PublishException {
        byte[] key = digest.getBytes(UTF_8);
        AtomicReference<@Nullable Kept> found = new AtomicReference<>();
        asked("to look for " + digest + " in the archive", records -> {
            records.assignThatOf(key, List.of(topic()));
            boolean unused = records.readUntil(record -> {
                if (Arrays.equals(record.key(), key)) {
                    kept(record).ifPresent(found::set);
                }
                @Nullable Kept last = found.get();
                return last != null && last.content().isIntact();
            });
        });
        return Optional.ofNullable(found.get());
    }

    private String topic() {
        return config.catalogue().archive();
    }

    private void asked(String expected, Consumer<CommittedRecords> question) throws PublishException {
        try (CommittedRecords records = new CommittedRecords(config)) {
            question.accept(records);
        } catch (KafkaException e) {
            throw PublishException.of(expected, e, "try again");
        }
    }

    private static Optional<Kept> kept(ConsumerRecord<byte[], byte[]> found) {
        String coordinates = found.topic() + "-" + found.partition() + "@" + found.offset();
        Instant keptAt = Instant.ofEpochMilli(found.timestamp());
        try {
            String key = found.key() == null ? "" : new String(found.key(), UTF_8);
            byte[] content = found.value() == null ? new byte[0] : found.value();
            return Optional.of(new Kept(
                    new ArchivedContent(
                            key,
                            content,
                            header(found, FactRecords.ORIGIN),
                            header(found, FactRecords.SOURCE),
                            Instant.parse(header(found, FactRecords.SEEN_AT)),
                            TraceParent.of(found.headers()).orElseGet(TraceParent::begin)),
                    keptAt,
                    coordinates));
        } catch (IllegalArgumentException | DateTimeException e) {
            LOG.warn("Skipped {}, which no writer of ours made: {}", coordinates, e.getMessage());
            return Optional.empty();
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> found, String name) {
        @Nullable Header header = found.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.schema.RegistryUnavailableException;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

/** Finds the records of facts with their places, those that cannot be read too. Each search reads its topics anew. */
public final class FactSearch {
    private final PublishConfig config;

    /** Creates a search in a namespace; nothing is opened yet. */
    public FactSearch(PublishConfig config) {
        this.config = config;
    }

    /** Returns every version of rules and definitions: they are about no indicator in particular. */
    public List<FoundFact> general() throws PublishException {
        TopicCatalogue catalogue = config.catalogue();
        List<String> topics = List.of(catalogue.rules(), catalogue.definitions());
        return found("to read rules and definitions", reader -> reader.assign(topics), record -> true);
    }

    /**
     * Returns the facts whose key is an indicator, found by it alone, and the contradictions that reach its books,
     * which have keys of their own.
     *
     * @param topics which ones; of the components the markers as well
     */
    public List<FoundFact> of(Indicator indicator, List<String> topics) throws PublishException {
        byte[] key = indicator.toString().getBytes(UTF_8);
        return found(
                "to read the facts of " + indicator,
                reader -> reader.assignThatOf(key, topics),
                record -> isWanted(record, key));
    }

    /** Returns the indicators of which topics hold facts, by the keys of records alone: nothing is decoded. */
    public Set<Indicator> indicators(List<String> topics) throws PublishException {
        Set<String> keys = new HashSet<>();
        found("to read which indicators there are", reader -> reader.assign(topics), record -> {
            if (record.key() != null && !ObservationRecord.isMarkerKey(record.key())) {
                keys.add(new String(record.key(), UTF_8));
            }
            return false;
        });
        return keys.stream().flatMap(key -> indicator(key).stream()).collect(Collectors.toSet());
    }

    private static Optional<Indicator> indicator(String key) {
        try {
            return Optional.of(Indicator.parse(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not ours; whoever reads its value says so
        }
    }

    private boolean isWanted(ConsumerRecord<byte[], byte[]> record, byte[] key) {
        return Arrays.equals(record.key(), key)
                || record.topic().equals(config.catalogue().contradictions())
                || (record.topic().equals(config.catalogue().components())
                        && record.key() != null
                        && ObservationRecord.isMarkerKey(record.key()));
    }

    private List<FoundFact> found(
            String expected, Consumer<FactReader> choice, Predicate<ConsumerRecord<byte[], byte[]>> wanted)
            throws PublishException {
        List<FoundFact> found = new ArrayList<>();
        try (EventSerdes serdes = new EventSerdes(config.registry());
                FactReader reader = new FactReader(config, serdes)) {
            choice.accept(reader);
            reader.find(wanted, found::add);
            return found;
        } catch (RegistryUnavailableException | KafkaException e) {
            throw PublishException.of(expected, e, "try again");
        }
    }
}

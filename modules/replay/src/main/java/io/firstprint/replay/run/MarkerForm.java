/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.record.ObservationRecord.Completion;
import io.firstprint.events.serde.Decoded;
import io.firstprint.events.serde.Decoded.Accepted;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.events.topic.TopicSpec;
import io.firstprint.replay.fact.PastFact;
import java.util.Optional;

/** How markers are read from their bytes and written. */
interface MarkerForm {
    /** Returns the marker of a fact, empty where it is none or cannot be read. */
    Optional<Completion> read(PastFact fact);

    /** Returns a marker's bytes for a topic. */
    byte[] write(TopicSpec topic, Completion marker);

    /** Returns the form that markers have in a replay's topics. */
    static MarkerForm of(EventSerdes serdes, TopicCatalogue topics) {
        return new MarkerForm() {
            @Override
            public Optional<Completion> read(PastFact fact) {
                Decoded<ObservationRecord> decoded =
                        serdes.observationDecoder(topics.nameOf(fact.topic())).decode(fact.key(), fact.value());
                return decoded instanceof Accepted<ObservationRecord> accepted
                                && accepted.value() instanceof Completion marker
                        ? Optional.of(marker)
                        : Optional.empty();
            }

            @Override
            public byte[] write(TopicSpec topic, Completion marker) {
                return serdes.observations().serialize(topics.nameOf(topic), marker);
            }
        };
    }
}

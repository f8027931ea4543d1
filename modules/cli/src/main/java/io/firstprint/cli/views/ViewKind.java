/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import com.fasterxml.jackson.core.JsonGenerator;
import io.firstprint.domain.digest.Digest;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.ContradictionWords;
import io.firstprint.domain.view.Contributions;
import io.firstprint.domain.view.ContributionsWords;
import io.firstprint.domain.view.View;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * A kind of view that can be read and printed.
 *
 * @param <E> its events
 */
public final class ViewKind<E extends View> {
    /** What a desk should see. */
    public static final ViewKind<Alert> ALERTS = new ViewKind<>(
            Alert.class,
            EventSerdes::alerts,
            alert -> new ViewWords(alert.severity(), AlertWords.headline(alert), AlertWords.details(alert)),
            AlertJson::write);

    /** What drove a change. */
    public static final ViewKind<Contributions> CONTRIBUTIONS = new ViewKind<>(
            Contributions.class,
            EventSerdes::contributions,
            event -> new ViewWords(null, ContributionsWords.headline(event), ContributionsWords.details(event)),
            ContributionsJson::write);

    /** What does not add up. */
    public static final ViewKind<Contradiction> CONTRADICTIONS = new ViewKind<>(
            Contradiction.class,
            EventSerdes::contradictions,
            event -> new ViewWords(null, ContradictionWords.headline(event), ContradictionWords.details(event)),
            ContradictionJson::write);

    /** What a release came to. */
    public static final ViewKind<Digest> DIGESTS = new ViewKind<>(
            Digest.class,
            EventSerdes::digests,
            digest -> new ViewWords(null, "Digest of " + digest.release(), digest.text()),
            DigestJson::write);

    private final Class<E> event;
    private final Function<EventSerdes, Deserializer<ViewUpdate>> deserializer;
    private final Function<E, ViewWords> words;
    private final FieldWriter<E> fields;

    private ViewKind(
            Class<E> event,
            Function<EventSerdes, Deserializer<ViewUpdate>> deserializer,
            Function<E, ViewWords> words,
            FieldWriter<E> fields) {
        this.event = event;
        this.deserializer = deserializer;
        this.words = words;
        this.fields = fields;
    }

    /** Writes the fields of an event into a JSON object that is open. */
    private interface FieldWriter<E> {
        void write(JsonGenerator json, E event) throws IOException;
    }

    /** Returns the topics that hold such views: one of each lane, or one of both. */
    List<String> topics(TopicCatalogue topics) {
        return Arrays.stream(Lane.values())
                .map(lane -> topics.topicOf(event, lane))
                .distinct()
                .toList();
    }

    Deserializer<ViewUpdate> deserializer(EventSerdes serdes) {
        return deserializer.apply(serdes);
    }

    ViewWords words(ViewUpdate update) {
        return words.apply(event.cast(update.event()));
    }

    void writeFields(JsonGenerator json, ViewUpdate update) throws IOException {
        fields.write(json, event.cast(update.event()));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.replay;

import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.rule.Rules;
import io.firstprint.domain.view.BookViews;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.events.serde.Decoded;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.serde.FactDecoder;
import io.firstprint.rules.DefaultRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work that every contestant does with the code of the processor, and that knows neither Kafka Streams nor
 * Flink: bytes to a fact, a fact into a book, what the book says differently.
 */
public final class BookWork {
    private final FactDecoder<ObservationRecord> decoder;
    private final BookViews views;

    public BookWork(EventSerdes serdes, String topic) {
        this(serdes, topic, DefaultRules.rules());
    }

    public BookWork(EventSerdes serdes, String topic, Rules rules) {
        this.decoder = serdes.observationDecoder(topic);
        this.views = new BookViews(() -> rules);
    }

    /** Returns what was observed; the generated topic holds nothing else. */
    public ObservationSet decode(byte[] key, byte[] value) {
        Decoded<ObservationRecord> decoded = decoder.decode(key, value);
        if (decoded instanceof Decoded.Accepted<ObservationRecord> accepted
                && accepted.value() instanceof Figures figures) {
            return figures.set();
        }
        throw new IllegalStateException("Expected generated figures, found " + decoded);
    }

    /** Returns a book that knows one more fact. */
    public static Vintages with(@Nullable Vintages before, ObservationSet fact) {
        return (before == null ? Vintages.empty(fact.indicator()) : before).with(fact);
    }

    /** Returns what a fact changed in a book that is not expected anything of. */
    public List<ViewUpdate> changes(@Nullable Vintages before, Vintages after) {
        Indicator indicator = after.indicator();
        Expectations expectations = Expectations.empty(indicator);
        Vintages known = before == null ? Vintages.empty(indicator) : before;
        return views.changes(new Book(known, expectations), new Book(after, expectations));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.rule.Rules;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.BookViews;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.serde.FactDecoder;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.rules.DefaultRules;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays a generated release through decoding, book, views and serializers before the first real one, and sends
 * nothing. Releases are rare: without this the first alert at 08:30 would pay for loading and compiling classes and
 * for asking the registry.
 */
final class Rehearsal implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final int ROUNDS = 100;
    private static final int MONTHS = 400;
    private static final int MILLIONS = 6;
    private static final Indicator GENERATED = Indicator.parse("M.US.W1.BALANCE.GENERATED.BOP.SA.NOMINAL");
    private static final ReferencePeriod FIRST = ReferencePeriod.parse("1992-01");
    private static final Source SOURCE = new Source("generated", 1);
    private static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant RELEASE = Instant.parse("2026-02-01T00:00:00Z");

    private final TopicCatalogue topics;
    private final Serializer<ObservationRecord> facts;
    private final FactDecoder<ObservationRecord> decoder;
    private final Serializer<ViewUpdate> views;
    private final BookViews bookViews = views(DefaultRules.rules());

    Rehearsal(EventSerdes serdes, TopicCatalogue topics) {
        this.topics = topics;
        this.facts = serdes.observations();
        this.decoder = serdes.observationDecoder(topics.observations());
        this.views = serdes.views();
    }

    private static BookViews views(Rules shipped) {
        return new BookViews(() -> shipped);
    }

    /** A rehearsal that fails is no reason to stop: what it met will be met again, and handled, in earnest. */
    @Override
    public void run() {
        try {
            for (int round = 0; round < ROUNDS && !Thread.currentThread().isInterrupted(); round++) {
                play();
            }
        } catch (RuntimeException e) {
            LOG.debug("The rehearsal ended early", e);
        }
    }

    private void play() {
        ReferencePeriod newest = FIRST.plus(MONTHS);
        Expectations expectations = Expectations.empty(GENERATED).with(consensus(newest));
        Vintages history = Vintages.empty(GENERATED)
                .with(new ObservationSet(GENERATED, null, SOURCE, BEFORE, BEFORE, "", months(0, MONTHS, 1)));
        Figures release = new Figures(
                new ObservationSet(
                        GENERATED,
                        new ReleaseId("GENERATED", "REHEARSAL", newest),
                        SOURCE,
                        RELEASE,
                        RELEASE,
                        "",
                        months(MONTHS - 1, 2, 2)),
                "rehearsal");
        decoder.decode(release.key().getBytes(StandardCharsets.UTF_8), facts.serialize(topics.observations(), release));
        bookViews
                .changes(new Book(history, expectations), new Book(history.with(release.set()), expectations))
                .forEach(this::serialize);
    }

    private void serialize(ViewUpdate update) {
        views.serialize(topics.topicOf(update.event().getClass()), update);
        if (topics.isBySeverity() && update.event() instanceof Alert) {
            for (Severity severity : Severity.values()) {
                views.serialize(topics.alerts(Lane.HEADLINE, severity), update);
            }
        }
    }

    private static Consensus consensus(ReferencePeriod period) {
        return new Consensus(
                GENERATED,
                period,
                "generated",
                Consensus.Statistic.MEDIAN,
                new Amount(-500, MILLIONS + 2, Unit.USD),
                null,
                null,
                null,
                null,
                BEFORE,
                BEFORE,
                "");
    }

    private static List<Observation> months(int from, int count, int factor) {
        return IntStream.range(from, from + count)
                .mapToObj(month -> new Observation(
                        FIRST.plus(month), new Amount(-factor * (50_000L + month % 7 * 100L), MILLIONS, Unit.USD)))
                .toList();
    }
}

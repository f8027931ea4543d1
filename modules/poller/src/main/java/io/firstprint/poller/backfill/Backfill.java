/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.backfill;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.release.Programme;
import io.firstprint.events.topic.Lane;
import io.firstprint.poller.publish.FactPublisher;
import io.firstprint.poller.publish.PublishConfig;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.poller.publish.PublishedFacts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Publishes what was known on past days, oldest first, each release in a transaction of its own, as the programme's one
 * writer: no other may be at work. What is published already is not published again, so that a run that broke off goes on
 * where it was.
 */
public final class Backfill {
    private final PublishConfig config;
    private final Programme programme;
    private final Lane lane;
    private final String part;
    private final PastSteps steps;
    private final Clock clock;

    /** @param part of each release that the readings are all of */
    public Backfill(PublishConfig config, Programme programme, Source source, Lane lane, String part, Clock clock) {
        this.config = config;
        this.programme = programme;
        this.lane = lane;
        this.part = part;
        this.steps = new PastSteps(programme, source);
        this.clock = clock;
    }

    /**
     * Publishes what past readings made known.
     *
     * @param progress learns of each reading what came of it
     * @throws PublishException if Kafka or the registry could not be reached or refused; what is committed stays
     */
    public void run(List<PastReading> readings, Consumer<Step> progress) throws PublishException {
        List<PastReading> inOrder = new ArrayList<>(readings);
        inOrder.sort(Comparator.comparing(PastReading::day));
        try (FactPublisher publisher = lane == Lane.HEADLINE
                ? FactPublisher.ofProgramme(config, programme.toString())
                : FactPublisher.ofDetail(config, programme.toString())) {
            for (int done = 0; done < inOrder.size(); done++) {
                PastReading reading = inOrder.get(done);
                Step step = step(reading, publisher);
                progress.accept(step.at(done + 1, inOrder.size()));
            }
        }
    }

    private Step step(PastReading past, FactPublisher publisher) throws PublishException {
        PublishedFacts published = publisher.published();
        Step step = steps.step(past, published::vintages, published.calendar(), clock.instant());
        if (!step.news().isEmpty()) {
            publisher.publish(lane, part, step.news(), List.of(past.content()));
        }
        return step;
    }

    /**
     * What came of one reading.
     *
     * @param done how many readings were dealt with, this one included
     * @param all how many there are
     * @param day of the reading
     * @param news what was published; nothing where it was known
     * @param refused what cannot be used, in words
     */
    public record Step(int done, int all, LocalDate day, List<ObservationSet> news, List<String> refused) {

        public Step {
            news = List.copyOf(news);
            refused = List.copyOf(refused);
        }

        private Step at(int position, int total) {
            return new Step(position, total, day, news, refused);
        }
    }
}

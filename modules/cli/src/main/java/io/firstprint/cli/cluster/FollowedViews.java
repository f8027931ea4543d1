/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.cli.views.ViewReader;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.record.GenerationSwitch;
import io.firstprint.events.record.GenerationSwitch.Cut;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.processor.generation.Generations;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Views from now on, over a switch of generations: the superseded one is read to its end, the next one from where its
 * news begins, so nothing is left out and nothing that was said before the switch comes again.
 */
final class FollowedViews implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final @Nullable Generations generations;
    private final Opening opening;
    private TopicCatalogue topics;
    private ViewReader reader;
    private @Nullable GenerationSwitch next;
    private int followed;
    private long looked = System.nanoTime();

    /** Opens the topics of a generation. */
    interface Opening {
        ViewReader of(TopicCatalogue topics);
    }

    /**
     * Opens the first reader.
     *
     * @param topics of the generation that is read by the switches that are known
     * @param generations null for one that is kept to, whatever others are switched to; stays the caller's
     */
    FollowedViews(TopicCatalogue topics, @Nullable Generations generations, Opening opening) {
        this.topics = topics;
        this.generations = generations;
        this.opening = opening;
        this.followed = generations == null ? 0 : generations.known();
        this.reader = opening.of(topics);
    }

    List<ViewUpdate> poll(Duration timeout) {
        if (next == null) {
            look();
        } else if (reader.hasReached(offsets(next, topics, Cut::superseded))) {
            goOver(next);
        }
        return reader.poll(timeout);
    }

    private void look() {
        long now = System.nanoTime();
        if (generations != null && now - looked > LOOK.toNanos()) {
            looked = now;
            next = generations.after(followed).orElse(null);
        }
    }

    private void goOver(GenerationSwitch to) {
        reader.close();
        topics = topics.ofGeneration(to.generation());
        reader = opening.of(topics);
        reader.seek(offsets(to, topics, Cut::present));
        followed++;
        next = null;
    }

    private Map<TopicPartition, Long> offsets(GenerationSwitch to, TopicCatalogue of, ToLongFunction<Cut> offset) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (Cut cut : to.cuts()) {
            offsets.put(new TopicPartition(of.nameOf(cut.topic()), cut.partition()), offset.applyAsLong(cut));
        }
        offsets.keySet().retainAll(reader.partitions());
        return offsets;
    }

    Set<TopicPartition> partitions() {
        return reader.partitions();
    }

    boolean hasReached(Map<TopicPartition, Long> ends) {
        return reader.hasReached(ends);
    }

    @Override
    public void close() {
        reader.close();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor.generation;

import io.firstprint.events.record.GenerationSwitch.Cut;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.events.topic.TopicEnds;
import io.firstprint.events.topic.TopicSpec;
import io.firstprint.events.topic.TopicSpec.Role;
import io.firstprint.processor.Application;
import io.firstprint.processor.Backlog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/**
 * From one generation of views to another. Both have to have processed every fact at the same time: only then do their
 * topics say the same of the same facts up to a place in each, and what comes behind it is news in either.
 */
public final class Changeover {
    private final Admin admin;
    private final TopicCatalogue from;
    private final TopicCatalogue to;
    private final Backlog before;
    private final Backlog after;

    /**
     * Creates a changeover; the client stays the caller's.
     *
     * @param from the generation that is read now
     * @param to the one that is to be read
     */
    public Changeover(Admin admin, TopicCatalogue from, TopicCatalogue to) {
        this.admin = admin;
        this.from = from;
        this.to = to;
        this.before = new Backlog(admin, from);
        this.after = new Backlog(admin, to);
    }

    /** Returns the applications of the generation that is read now which the other one lacks. */
    public List<Application> missing() {
        List<Application> missing = new ArrayList<>(before.applications());
        missing.removeAll(after.applications());
        return missing;
    }

    /** Returns the applications of the generation that is to be read of which no instance is at work. */
    public List<Application> idle() {
        return after.idle(before.applications());
    }

    /** Returns in words which of the two have how much to process. */
    public String behind() {
        List<Application> applications = before.applications();
        return behind(from, before.records(applications)) + " and " + behind(to, after.records(applications));
    }

    private static String behind(TopicCatalogue generation, long records) {
        return "generation " + generation.generation() + " has " + records + " records to process";
    }

    /** Returns where both said the same, by topic and partition; empty while either has facts to process. */
    public Optional<List<Cut>> cuts() {
        List<Application> applications = before.applications();
        Optional<Map<TopicPartition, Long>> factsBefore = before.processed(applications);
        Optional<Map<TopicPartition, Long>> factsAfter = after.processed(applications);
        List<Cut> cuts = ends();
        boolean isStill = factsBefore.isPresent()
                && factsAfter.isPresent()
                && before.processed(applications).equals(factsBefore)
                && after.processed(applications).equals(factsAfter);
        return isStill ? Optional.of(cuts) : Optional.empty();
    }

    private List<Cut> ends() {
        Map<TopicPartition, Long> before = TopicEnds.ofTopics(admin, from.views());
        Map<TopicPartition, Long> after = TopicEnds.ofTopics(admin, to.views());
        return from.all().stream()
                .filter(spec -> spec.role() == Role.VIEW)
                .flatMap(spec -> cuts(spec, before, after))
                .sorted(Comparator.comparing(Cut::topic).thenComparing(Cut::partition))
                .toList();
    }

    private Stream<Cut> cuts(TopicSpec spec, Map<TopicPartition, Long> before, Map<TopicPartition, Long> after) {
        String name = from.nameOf(spec);
        return before.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(name))
                .map(end -> new Cut(
                        spec.suffix(),
                        end.getKey().partition(),
                        end.getValue(),
                        after.getOrDefault(
                                new TopicPartition(to.nameOf(spec), end.getKey().partition()), 0L)));
    }
}

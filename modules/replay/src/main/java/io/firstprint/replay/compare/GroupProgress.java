/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import static io.firstprint.events.topic.TopicAdmin.await;

import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.events.topic.TopicEnds;
import io.firstprint.processor.Application;
import io.firstprint.processor.Backlog;
import io.firstprint.processor.ProcessorConfig;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/** How far the applications of a namespace are behind the facts that they read. */
final class GroupProgress {
    private final Admin admin;
    private final TopicCatalogue topics;
    private final Backlog backlog;

    GroupProgress(Admin admin, TopicCatalogue topics) {
        this.admin = admin;
        this.topics = topics;
        this.backlog = new Backlog(admin, topics);
    }

    /**
     * What an application of a namespace has left to do.
     *
     * @param application which one
     * @param begun whether it was ever started there
     * @param line what is left, in words; empty where nothing is
     */
    record Left(Application application, boolean begun, String line) {}

    /**
     * Returns what each application that sends views has left to do.
     *
     * @throws org.apache.kafka.common.KafkaException if the cluster does not answer
     */
    List<Left> left() {
        Set<String> present = await(() -> admin.listTopics().names().get());
        List<Application> begun = backlog.applications();
        return Arrays.stream(Application.values())
                .filter(application -> application != Application.DEFINITIONS)
                .filter(application -> present.containsAll(application.facts(topics)))
                .map(application -> left(application, begun.contains(application)))
                .toList();
    }

    private Left left(Application application, boolean begun) {
        long behind = begun || hasWork(application) ? backlog.records(application) : 0;
        String line = "group " + ProcessorConfig.applicationId(topics, application) + " has " + behind + " records of "
                + topics.namespace() + " left to process";
        return new Left(application, begun, behind == 0 ? "" : line);
    }

    /** Markers alone are nothing to derive from, and forecasts alone no detail. */
    private boolean hasWork(Application application) {
        return switch (application) {
            case DETAIL -> holdsAnything(topics.observations(Lane.DETAIL));
            case DERIVED -> holdsAnything(topics.definitions());
            case BOOKS, DEFINITIONS, DIGESTS -> true;
        };
    }

    private boolean holdsAnything(String topic) {
        return TopicEnds.ofTopics(admin, List.of(topic)).values().stream().anyMatch(end -> end > 0);
    }

    /**
     * Returns one line for each application with something left to do in one of two namespaces. One that was started in
     * neither is not missed: what it would say is said by neither.
     */
    static List<String> behind(List<Left> one, List<Left> other) {
        List<Left> all = Stream.concat(one.stream(), other.stream()).toList();
        Set<Application> begun =
                all.stream().filter(Left::begun).map(Left::application).collect(Collectors.toSet());
        return all.stream()
                .filter(left -> begun.contains(left.application))
                .map(Left::line)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }
}

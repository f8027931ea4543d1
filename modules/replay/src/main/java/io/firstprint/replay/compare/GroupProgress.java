/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import static io.firstprint.events.topic.TopicAdmin.await;

import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.processor.Application;
import io.firstprint.processor.Backlog;
import io.firstprint.processor.ProcessorConfig;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;

/** How far the applications of a namespace are behind the facts that they read. */
final class GroupProgress {
    private final Admin admin;
    private final TopicCatalogue topics;

    GroupProgress(Admin admin, TopicCatalogue topics) {
        this.admin = admin;
        this.topics = topics;
    }

    /**
     * Returns one line for each application that has records left to process; empty when all is processed.
     *
     * @throws org.apache.kafka.common.KafkaException if the cluster does not answer
     */
    List<String> behind() {
        Set<String> present = await(() -> admin.listTopics().names().get());
        Backlog backlog = new Backlog(admin, topics);
        List<String> lines = new ArrayList<>();
        for (Application application : expected(backlog)) {
            boolean isThere = present.containsAll(application.facts(topics));
            long behind = isThere ? backlog.records(application) : 0;
            if (behind > 0) {
                lines.add("group " + ProcessorConfig.applicationId(topics, application) + " has " + behind
                        + " records of " + topics.namespace() + " left to process");
            }
        }
        return lines;
    }

    /** Books are always kept; of the others those that ever were at work, and no view follows from definitions alone. */
    private static Set<Application> expected(Backlog backlog) {
        Set<Application> expected = EnumSet.of(Application.BOOKS);
        expected.addAll(backlog.applications());
        expected.remove(Application.DEFINITIONS);
        return expected;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import static io.firstprint.events.topic.TopicAdmin.await;

import io.firstprint.events.topic.Duty;
import io.firstprint.events.topic.Rights;
import io.firstprint.events.topic.TopicCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rights on topics that a processor needs and its principal lacks, before the first record is read. Without an
 * authorizer everything is allowed.
 */
final class RightsGuard {
    /** The list of needs depends on the duty; the principal's name is the brokers' matter. */
    private static final String NOBODY = "User:nobody";

    private final TopicCatalogue topics;
    private final Admin admin;
    private final List<AclBinding> needed;

    RightsGuard(TopicCatalogue topics, Admin admin) {
        this.topics = topics;
        this.admin = admin;
        this.needed = new Rights(topics, NOBODY)
                .of(Duty.PROCESSOR).stream()
                        .filter(binding -> binding.pattern().resourceType() == ResourceType.TOPIC)
                        .filter(binding -> binding.entry().permissionType() == AclPermissionType.ALLOW)
                        .toList();
    }

    /** Returns one line for each topic on which a right is lacking; a topic that is not there lacks none. */
    List<String> check() {
        List<String> names = topics.all().stream().map(topics::nameOf).toList();
        Map<String, KafkaFuture<TopicDescription>> descriptions = admin.describeTopics(
                        names, new DescribeTopicsOptions().includeAuthorizedOperations(true))
                .topicNameValues();
        return names.stream()
                .flatMap(name -> lacking(name, descriptions.get(name)).stream())
                .toList();
    }

    private Optional<String> lacking(String topic, @Nullable KafkaFuture<TopicDescription> described) {
        return described == null
                ? Optional.empty()
                : allowed(described)
                        .map(allowed -> neededOn(topic)
                                .filter(operation -> !allowed.contains(operation))
                                .map(Rights::word)
                                .collect(Collectors.joining(" and ")))
                        .filter(missing -> !missing.isEmpty())
                        .map(
                                missing -> "Expected the right " + missing + " on topic " + topic
                                        + ", found none; an administrator grants it: 'firstprint rights processor --principal"
                                        + " User:NAME' prints what a processor needs, 'firstprint manifest acls' what all need");
    }

    private Stream<AclOperation> neededOn(String topic) {
        return needed.stream()
                .filter(binding -> binding.pattern().patternType() == PatternType.PREFIXED
                        ? topic.startsWith(binding.pattern().name())
                        : topic.equals(binding.pattern().name()))
                .map(binding -> binding.entry().operation())
                .distinct();
    }

    /** Returns what is allowed on a topic; empty where it is not there, or where the brokers do not tell. */
    private static Optional<Set<AclOperation>> allowed(KafkaFuture<TopicDescription> described) {
        try {
            return Optional.ofNullable(await(described::get).authorizedOperations());
        } catch (KafkaException e) {
            if (e.getCause() instanceof TopicAuthorizationException) {
                return Optional.of(Set.of());
            }
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw e;
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.topic;

import static org.apache.kafka.common.acl.AclOperation.ALL;
import static org.apache.kafka.common.acl.AclOperation.ALTER;
import static org.apache.kafka.common.acl.AclOperation.ALTER_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import io.firstprint.events.topic.TopicSpec.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What each duty needs to be allowed on a cluster with an authorizer, derived from the catalogue: the least that its work needs, on
 * topics by name where it has only some of a namespace.
 *
 * <p>Nobody here may create live topics or register schemas: that is an administrator's, once. A replay sets a quota for
 * itself where it has ALTER_CONFIGS on the cluster; that reaches the settings of every client, so it is not among its
 * rights, and without it the replay goes on without a quota of its own setting.
 */
public final class Rights {
    private static final String REPLAYS = "replay.";
    private static final String REPLAY_IDS = "firstprint-replay.";

    private final TopicCatalogue catalogue;
    private final String principal;

    /**
     * Creates the rights of a principal on a namespace.
     *
     * @param principal type and name: {@code User:replay}
     * @throws IllegalArgumentException if the principal has another form
     */
    public Rights(TopicCatalogue catalogue, String principal) {
        if (!principal.matches("[A-Za-z]+:.+")) {
            throw new IllegalArgumentException(
                    "Expected a principal with its type such as User:replay, found '" + principal + "'");
        }
        this.catalogue = catalogue;
        this.principal = principal;
    }

    /** Returns what who has a duty is allowed and, of a replay, what it is denied whatever else it is allowed. */
    public List<AclBinding> of(Duty duty) {
        RightsList rights = new RightsList(principal);
        switch (duty) {
            case POLLER -> addPoller(rights);
            case OPERATOR -> addOperator(rights);
            case PROCESSOR -> addProcessor(rights);
            case REPLAY -> addReplay(rights);
            case DESK -> addDesk(rights);
        }
        return rights.bindings();
    }

    /** A writer reads back what it wrote before, and its lease is a group named like its transactional id. */
    private void addPoller(RightsList rights) {
        Stream.of(
                        Topics.OBSERVATIONS,
                        Topics.OBSERVATIONS_DETAIL,
                        Topics.CONSENSUS,
                        Topics.SCHEDULE,
                        Topics.NOTICES,
                        Topics.ARCHIVE)
                .forEach(spec -> rights.topic(catalogue.nameOf(spec), READ, WRITE, DESCRIBE));
        rights.topic(catalogue.deadLetters(), WRITE, DESCRIBE);
        rights.groups(writers(), READ);
        rights.transactions(writers(), WRITE, DESCRIBE);
    }

    /** Rulings and deadlines travel with the observations. */
    private void addOperator(RightsList rights) {
        Stream.of(
                        Topics.OBSERVATIONS,
                        Topics.OBSERVATIONS_DETAIL,
                        Topics.SCHEDULE,
                        Topics.CONSENSUS,
                        Topics.DEFINITIONS,
                        Topics.RULES)
                .forEach(spec -> rights.topic(catalogue.nameOf(spec), READ, WRITE, DESCRIBE));
        addReaderOfViews(rights);
        rights.transactions(writers(), WRITE, DESCRIBE);
    }

    /** It checks every topic's settings at the start, and reads some views again for digests. */
    private void addProcessor(RightsList rights) {
        rights.topics(catalogue.namespace(), READ, DESCRIBE, DESCRIBE_CONFIGS);
        Stream.concat(
                        Stream.of(Topics.COMPONENTS, Topics.DIGEST_PARTS, Topics.DEAD_LETTERS),
                        catalogue.all().stream().filter(spec -> spec.role() == Role.VIEW))
                .forEach(spec -> rights.topic(catalogue.nameOf(spec), WRITE));
        rights.groups(applications(), READ);
        rights.transactions(applications(), WRITE, DESCRIBE);
    }

    /** What it is denied holds also where somebody allows it to everybody. */
    private void addReplay(RightsList rights) {
        rights.topics(catalogue.namespace(), READ, DESCRIBE, DESCRIBE_CONFIGS);
        rights.groups(applications(), DESCRIBE);
        rights.topics(REPLAYS, ALL);
        rights.groups(REPLAY_IDS, ALL);
        rights.transactions(REPLAY_IDS, WRITE, DESCRIBE);
        RightsList denied = rights.denying();
        denied.topics(catalogue.namespace(), WRITE, CREATE, DELETE, ALTER, ALTER_CONFIGS);
        denied.cluster(CREATE); // which would go before what is denied of topics
        Stream.of(applications(), writers()).forEach(prefix -> {
            denied.transactions(prefix, WRITE);
            denied.groups(prefix, READ, DELETE);
        });
    }

    private void addDesk(RightsList rights) {
        addReaderOfViews(rights);
        rights.groups(principal.substring(principal.indexOf(':') + 1), READ);
    }

    /** Which generation of views is read is said by a topic that every reader follows. */
    private void addReaderOfViews(RightsList rights) {
        Stream.concat(
                        Stream.of(Topics.NOTICES, Topics.GENERATIONS),
                        catalogue.all().stream().filter(spec -> spec.role() == Role.VIEW))
                .forEach(spec -> rights.topic(catalogue.nameOf(spec), READ, DESCRIBE));
    }

    /** What ids of applications and their groups begin with: {@code firstprint-trade-}. */
    private String applications() {
        return "firstprint-" + dashed();
    }

    /** What transactional ids and leases of writers of facts begin with: {@code firstprint-poller-trade-}. */
    private String writers() {
        return "firstprint-poller-" + dashed();
    }

    private String dashed() {
        String namespace = catalogue.namespace();
        return namespace.substring(0, namespace.length() - 1) + "-";
    }

    /** Returns the arguments of {@code kafka-acls.sh} that add a binding, without those that name the cluster. */
    public static String inWords(AclBinding binding) {
        return Stream.of(
                        "--add",
                        principal(
                                binding.entry().permissionType(),
                                binding.entry().principal()),
                        "--operation " + word(binding.entry().operation()),
                        resource(binding.pattern()),
                        pattern(binding.pattern()))
                .filter(option -> !option.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Returns who is allowed or denied as the tool's option: {@code --deny-principal 'User:replay'}. */
    public static String principal(AclPermissionType permission, String principal) {
        return (permission == AclPermissionType.DENY ? "--deny" : "--allow") + "-principal '" + principal + "'";
    }

    /** Returns an operation as tools spell it: {@code DescribeConfigs}. */
    public static String word(AclOperation operation) {
        return Arrays.stream(operation.name().split("_", -1))
                .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** Returns a resource as the tool's option: {@code --transactional-id 'a-'}. */
    public static String resource(ResourcePattern pattern) {
        String option =
                "--" + pattern.resourceType().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return pattern.resourceType() == ResourceType.CLUSTER ? option : option + " '" + pattern.name() + "'";
    }

    /** Returns how a resource's name is meant as the tool's option; nothing of the cluster, which is one. */
    public static String pattern(ResourcePattern pattern) {
        return pattern.resourceType() == ResourceType.CLUSTER
                ? ""
                : "--resource-pattern-type " + pattern.patternType().name().toLowerCase(Locale.ROOT);
    }
}

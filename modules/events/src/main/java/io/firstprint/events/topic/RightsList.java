/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.topic;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Bindings of one principal as they are put together, from every host. */
final class RightsList {
    private final String principal;
    private final AclPermissionType permission;
    private final List<AclBinding> bindings;

    RightsList(String principal) {
        this(principal, AclPermissionType.ALLOW, new ArrayList<>());
    }

    private RightsList(String principal, AclPermissionType permission, List<AclBinding> bindings) {
        this.principal = principal;
        this.permission = permission;
        this.bindings = bindings;
    }

    /** Returns a view of the same list that adds what is denied. */
    RightsList denying() {
        return new RightsList(principal, AclPermissionType.DENY, bindings);
    }

    List<AclBinding> bindings() {
        return List.copyOf(bindings);
    }

    void topic(String name, AclOperation... operations) {
        add(ResourceType.TOPIC, name, PatternType.LITERAL, operations);
    }

    void topics(String prefix, AclOperation... operations) {
        add(ResourceType.TOPIC, prefix, PatternType.PREFIXED, operations);
    }

    void groups(String prefix, AclOperation... operations) {
        add(ResourceType.GROUP, prefix, PatternType.PREFIXED, operations);
    }

    void transactions(String prefix, AclOperation... operations) {
        add(ResourceType.TRANSACTIONAL_ID, prefix, PatternType.PREFIXED, operations);
    }

    void cluster(AclOperation... operations) {
        add(ResourceType.CLUSTER, Resource.CLUSTER_NAME, PatternType.LITERAL, operations);
    }

    private void add(ResourceType type, String name, PatternType pattern, AclOperation... operations) {
        for (AclOperation operation : operations) {
            bindings.add(new AclBinding(
                    new ResourcePattern(type, name, pattern),
                    new AccessControlEntry(principal, "*", operation, permission)));
        }
    }
}

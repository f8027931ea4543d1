/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.manifest;

import io.firstprint.events.topic.Duty;
import io.firstprint.events.topic.Rights;
import io.firstprint.events.topic.TopicCatalogue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePattern;

/** One user for each duty, named after it: {@code firstprint-poller}. */
final class Users {
    private Users() {}

    /** What is allowed, or denied, of one resource. */
    record Grant(AclPermissionType permission, ResourcePattern resource, List<AclOperation> operations) {}

    static String nameOf(Duty duty) {
        return "firstprint-" + duty;
    }

    static String principalOf(Duty duty) {
        return "User:" + nameOf(duty);
    }

    /** Returns what a user has, resource by resource. */
    static List<Grant> grants(TopicCatalogue topics, Duty duty) {
        Map<List<Object>, List<AclBinding>> byResource = new Rights(topics, principalOf(duty))
                .of(duty).stream()
                        .collect(Collectors.groupingBy(
                                binding -> List.of(binding.entry().permissionType(), binding.pattern()),
                                LinkedHashMap::new,
                                Collectors.toList()));
        return byResource.values().stream()
                .map(bindings -> new Grant(
                        bindings.get(0).entry().permissionType(),
                        bindings.get(0).pattern(),
                        bindings.stream()
                                .map(binding -> binding.entry().operation())
                                .toList()))
                .toList();
    }

    static List<Duty> all() {
        return Arrays.asList(Duty.values());
    }
}

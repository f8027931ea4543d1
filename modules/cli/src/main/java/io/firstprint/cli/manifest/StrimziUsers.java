/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.manifest;

import io.firstprint.cli.manifest.Users.Grant;
import io.firstprint.events.topic.Duty;
import io.firstprint.events.topic.Rights;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.yaml.YamlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Users as resources of Strimzi's user operator, which knows no denial: what is not allowed is denied there, as long as
 * nobody allows it to everybody.
 */
final class StrimziUsers {
    private final TopicCatalogue topics;

    StrimziUsers(TopicCatalogue topics) {
        this.topics = topics;
    }

    String text(String cluster) {
        return YamlText.of(
                Users.all().stream().map(duty -> resource(duty, cluster)).toList());
    }

    private Map<String, Object> resource(Duty duty, String cluster) {
        List<Map<String, Object>> rules = Users.grants(topics, duty).stream()
                .filter(grant -> grant.permission() == AclPermissionType.ALLOW)
                .map(StrimziUsers::rule)
                .toList();
        Map<String, Object> authorization = new LinkedHashMap<>();
        authorization.put("type", "simple");
        authorization.put("acls", rules);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("authentication", Map.of("type", "scram-sha-512"));
        body.put("authorization", authorization);
        return StrimziResource.of("KafkaUser", Users.nameOf(duty), cluster, body);
    }

    private static Map<String, Object> rule(Grant grant) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("resource", resource(grant.resource()));
        rule.put("operations", grant.operations().stream().map(Rights::word).toList());
        rule.put("host", "*");
        return rule;
    }

    private static Map<String, Object> resource(ResourcePattern pattern) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("type", type(pattern.resourceType()));
        if (pattern.resourceType() != ResourceType.CLUSTER) {
            resource.put("name", pattern.name());
            resource.put("patternType", pattern.patternType() == PatternType.PREFIXED ? "prefix" : "literal");
        }
        return resource;
    }

    private static String type(ResourceType type) {
        return type == ResourceType.TRANSACTIONAL_ID
                ? "transactionalId"
                : type.name().toLowerCase(Locale.ROOT);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.manifest;

import io.firstprint.cli.manifest.Users.Grant;
import io.firstprint.events.topic.Duty;
import io.firstprint.events.topic.Rights;
import io.firstprint.events.topic.TopicCatalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A script that creates the rights of all users with Kafka's own tool. It starts a JVM each time, so that resources with
 * the same rights go into one call.
 */
final class AclScript {
    private static final String HEAD = """
            #!/usr/bin/env bash
            # Creates the least rights of Firstprint's users, made by 'firstprint manifest acls'. Running it again changes nothing.
            #
            # BOOTSTRAP_SERVERS   brokers to begin with: HOST:PORT[,...]
            # COMMAND_CONFIG      file with settings of the client, for TLS and SASL; default: none
            # KAFKA_ACLS          Kafka's tool; default: kafka-acls.sh
            set -euo pipefail
            : "${BOOTSTRAP_SERVERS:?expected brokers to begin with, such as BOOTSTRAP_SERVERS=localhost:9092}"
            acls() {
                "${KAFKA_ACLS:-kafka-acls.sh}" --bootstrap-server "$BOOTSTRAP_SERVERS" \\
                    ${COMMAND_CONFIG:+--command-config "$COMMAND_CONFIG"} --add "$@" >/dev/null
            }
            """;

    private final TopicCatalogue topics;

    AclScript(TopicCatalogue topics) {
        this.topics = topics;
    }

    String text() {
        StringBuilder script = new StringBuilder(HEAD);
        Users.all().forEach(duty -> script.append("\n# ")
                .append(duty)
                .append('\n')
                .append(calls(duty))
                .append('\n'));
        return script.toString();
    }

    private String calls(Duty duty) {
        Map<List<Object>, List<Grant>> alike = Users.grants(topics, duty).stream()
                .collect(Collectors.groupingBy(
                        grant -> List.of(
                                grant.permission(),
                                grant.resource().resourceType(),
                                grant.resource().patternType(),
                                grant.operations()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return alike.values().stream()
                .map(grants -> call(Users.principalOf(duty), grants))
                .collect(Collectors.joining("\n"));
    }

    private static String call(String principal, List<Grant> grants) {
        List<String> words = new ArrayList<>();
        words.add("acls " + Rights.principal(grants.get(0).permission(), principal));
        grants.get(0).operations().forEach(operation -> words.add("--operation " + Rights.word(operation)));
        grants.forEach(grant -> words.add(Rights.resource(grant.resource())));
        words.add(Rights.pattern(grants.get(0).resource()));
        words.removeIf(String::isEmpty);
        return String.join(" \\\n    ", words);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.topic;

import io.firstprint.embedded.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A broker with an authorizer, to which each user comes with a password that is the user's name. */
final class SecuredBroker implements AutoCloseable {
    static final String ADMINISTRATOR = "administrator";
    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    private final EmbeddedBroker broker;

    SecuredBroker(Path directory, String... users) {
        broker = EmbeddedBroker.start(directory, 0, settings(users));
    }

    /** The controller's listener has no users; what comes by it is the broker itself. */
    private static Map<String, String> settings(String... users) {
        String known = Stream.concat(Stream.of(ADMINISTRATOR), Stream.of(users))
                .map(user -> " user_" + user + "=\"" + user + "\"")
                .collect(Collectors.joining());
        return Map.of(
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users", "User:" + ADMINISTRATOR + ";User:ANONYMOUS",
                "listener.security.protocol.map", "CLIENT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                "sasl.enabled.mechanisms", "PLAIN",
                "sasl.mechanism.inter.broker.protocol", "PLAIN",
                "listener.name.client.plain.sasl.jaas.config", login(ADMINISTRATOR) + known + ";");
    }

    private static String login(String user) {
        return LOGIN + " username=\"" + user + "\" password=\"" + user + "\"";
    }

    /** Returns the settings of a client of a user. */
    Map<String, Object> client(String user) {
        return new HashMap<>(Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                login(user) + ";"));
    }

    @Override
    public void close() {
        broker.close();
    }
}

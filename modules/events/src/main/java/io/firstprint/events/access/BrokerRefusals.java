/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.access;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;

/** What brokers say when they do not know who asks, or do not let it do something. */
public final class BrokerRefusals {
    /** What to do where a right is lacking, after what was found. */
    public static final String LEAST_RIGHTS =
            "; an administrator grants it: 'firstprint rights DUTY --principal User:NAME' prints what each duty needs";

    /** The first that fits decides. */
    private static final List<Refusal<?>> TABLE = List.of(
            new Refusal<>(
                    SaslAuthenticationException.class,
                    e -> "user or password refused (" + e.getMessage()
                            + "); check sasl.jaas.config and sasl.mechanism in the file of --config"),
            new Refusal<>(
                    SslAuthenticationException.class,
                    e -> TlsRefusals.inWords(
                            e,
                            "ssl.truststore.location",
                            "check that security.protocol in the file of --config is that of the listener")),
            new Refusal<>(
                    AuthenticationException.class,
                    e -> "no agreement on how to log in (" + e.getMessage()
                            + "); check security.protocol and sasl.mechanism in the file of --config"),
            new Refusal<>(TopicAuthorizationException.class, BrokerRefusals::ofTopics),
            new Refusal<>(GroupAuthorizationException.class, BrokerRefusals::ofGroup),
            new Refusal<>(
                    TransactionalIdAuthorizationException.class,
                    e -> "no right to the transactional id" + LEAST_RIGHTS),
            new Refusal<>(
                    ClusterAuthorizationException.class,
                    e -> "no right to that on the cluster (" + e.getMessage() + ")" + LEAST_RIGHTS));

    private BrokerRefusals() {}

    private record Refusal<T extends Throwable>(Class<T> type, Function<T, String> words) {
        Optional<String> inWords(Throwable failure) {
            return Causes.find(failure, type).map(words);
        }
    }

    /**
     * Returns what was found and what to do, to follow {@code "found: "}; empty where a failure is no refusal.
     *
     * @param failure the refusal, or what was caused by it
     */
    public static Optional<String> inWords(Throwable failure) {
        return TABLE.stream()
                .flatMap(refusal -> refusal.inWords(failure).stream())
                .findFirst();
    }

    private static String ofTopics(TopicAuthorizationException refusal) {
        return refusal.unauthorizedTopics().isEmpty()
                ? "no right to that on a topic (" + refusal.getMessage() + ")" + LEAST_RIGHTS
                : "no right to that on " + String.join(", ", new TreeSet<>(refusal.unauthorizedTopics()))
                        + LEAST_RIGHTS;
    }

    private static String ofGroup(GroupAuthorizationException refusal) {
        return "no right to the consumer group" + (refusal.groupId() == null ? "" : " " + refusal.groupId())
                + LEAST_RIGHTS;
    }
}

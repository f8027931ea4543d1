/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BrokerRefusalsTest {
    private static final String GRANT =
            "; an administrator grants it: 'firstprint rights DUTY --principal User:NAME' prints what each duty needs";

    private static Throwable tls(String reason) {
        return new SslAuthenticationException("SSL handshake failed", new SSLHandshakeException(reason));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(
                        new SaslAuthenticationException("invalid credentials"),
                        "user or password refused (invalid credentials); check sasl.jaas.config and sasl.mechanism in the"
                                + " file of --config"),
                arguments(
                        new UnsupportedSaslMechanismException("PLAIN"),
                        "no agreement on how to log in (PLAIN); check security.protocol and sasl.mechanism in the file of"
                                + " --config"),
                arguments(
                        tls("PKIX path building failed: none"),
                        "a certificate of an authority that is not trusted (PKIX path building failed: none); name the"
                                + " file with that authority's certificate as ssl.truststore.location in the file of"
                                + " --config"),
                arguments(
                        tls("No subject alternative DNS name matching kafka found."),
                        "a certificate for another host (No subject alternative DNS name matching kafka found.); use a"
                                + " host name that the certificate has, or have one made with this name"),
                arguments(
                        tls("NotAfter: yesterday"),
                        "a certificate that is not valid now (NotAfter: yesterday); have it renewed, or set this"
                                + " machine's clock"),
                arguments(
                        tls("Unsupported or unrecognized SSL message"),
                        "no agreement on TLS (Unsupported or unrecognized SSL message); check that security.protocol in"
                                + " the file of --config is that of the listener"),
                arguments(
                        new TopicAuthorizationException(Set.of("trade.rules.v1", "trade.alerts.v1")),
                        "no right to that on trade.alerts.v1, trade.rules.v1" + GRANT),
                arguments(
                        new TopicAuthorizationException("Authorization failed."),
                        "no right to that on a topic (Authorization failed.)" + GRANT),
                arguments(
                        GroupAuthorizationException.forGroupId("firstprint-trade-books"),
                        "no right to the consumer group firstprint-trade-books" + GRANT),
                arguments(
                        new TransactionalIdAuthorizationException("failed"),
                        "no right to the transactional id" + GRANT),
                arguments(
                        new ClusterAuthorizationException("Cluster authorization failed."),
                        "no right to that on the cluster (Cluster authorization failed.)" + GRANT));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void shouldSayWhatWasFoundAndWhatToDo(Throwable refusal, String words) {
        assertThat(BrokerRefusals.inWords(refusal)).hasValue(words);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void shouldFindARefusalUnderWhatItCaused(Throwable refusal, String words) {
        Throwable wrapped = new KafkaException("outer", new ExecutionException(refusal));

        assertThat(BrokerRefusals.inWords(wrapped)).hasValue(words);
    }

    @Test
    void shouldLeaveWhatIsNoRefusalToOthers() {
        assertThat(BrokerRefusals.inWords(new KafkaException(new TimeoutException("late"))))
                .isEmpty();
    }
}

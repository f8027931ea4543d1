/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.access;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** What a schema registry, or a proxy before it, says when it does not know who asks, or does not let it do something. */
public final class RegistryRefusals {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    /** What the client says instead of the page of a proxy, as a code of its own. */
    private static final int UNREADABLE = 50005;

    private static final String ADDRESS =
            "check the address of --schema-registry, https:// where the registry has TLS and http:// where it has none";

    private RegistryRefusals() {}

    /**
     * Returns what was found and what to do, to follow {@code "found: "}; empty where a failure is no refusal.
     *
     * @param failure the refusal, or what was caused by it
     */
    public static Optional<String> inWords(Throwable failure) {
        return Causes.find(failure, RestClientException.class)
                .flatMap(RegistryRefusals::ofAnswer)
                .or(() -> Causes.find(failure, SSLException.class).map(RegistryRefusals::ofTls));
    }

    private static Optional<String> ofAnswer(RestClientException answer) {
        return switch (answer.getStatus()) {
            case UNAUTHORIZED ->
                Optional.of("user or password refused, or none sent (status 401); check"
                        + " schema.registry.basic.auth.user.info and schema.registry.basic.auth.credentials.source=USER_INFO"
                        + " in the file of --config");
            case FORBIDDEN ->
                Optional.of("no right to that for this user (status 403); the registry's administrator grants it");
            default ->
                answer.getErrorCode() == UNREADABLE
                        ? Optional.of("an answer of status " + answer.getStatus() + " that is no schema registry's; "
                                + ADDRESS)
                        : Optional.empty();
        };
    }

    private static String ofTls(SSLException failure) {
        return TlsRefusals.inWords(failure, "schema.registry.ssl.truststore.location", ADDRESS);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaMetadata;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedStack.class)
class ConfluentClientIT {
    private static final AvroSchema ONE_FIELD =
            new AvroSchema("{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"string\"}]}");
    private static final AvroSchema MORE_REQUIRED = new AvroSchema(
            "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"string\"},{\"name\":\"b\",\"type\":\"int\"}]}");

    private final SchemaRegistryClient client;

    ConfluentClientIT(EmbeddedStack stack) {
        this.client = new CachedSchemaRegistryClient(stack.registryUrl(), 100);
    }

    private static int refusal(Callable<?> request) {
        return catchThrowableOfType(RestClientException.class, request::call).getErrorCode();
    }

    @Test
    void shouldRegisterAndFind() throws IOException, RestClientException {
        String subject = "client/found-value";

        int id = client.register(subject, ONE_FIELD);
        client.reset();

        assertThat(client.getSchemaById(id)).isEqualTo(ONE_FIELD);
        assertThat(client.getId(subject, ONE_FIELD)).isEqualTo(id);
        assertThat(client.getVersion(subject, ONE_FIELD)).isEqualTo(1);
        assertThat(client.getAllSubjects()).contains(subject);
        assertThat(client.getAllVersions(subject)).containsExactly(1);
        assertThat(client.getAllSubjectsById(id)).contains(subject);
        SchemaMetadata latest = client.getLatestSchemaMetadata(subject);
        assertThat(latest.getSchema()).isEqualTo(ONE_FIELD.canonicalString());
    }

    @Test
    void shouldCheckCompatibility() throws IOException, RestClientException {
        String subject = "client-compatible-value";
        client.register(subject, ONE_FIELD);

        assertThat(client.testCompatibility(subject, MORE_REQUIRED)).isFalse();
        assertThat(client.testCompatibilityVerbose(subject, MORE_REQUIRED)).isNotEmpty();
        assertThat(refusal(() -> client.register(subject, MORE_REQUIRED))).isEqualTo(409);
        assertThat(client.updateCompatibility(subject, "FORWARD")).isEqualTo("FORWARD");
        assertThat(client.getCompatibility(subject)).isEqualTo("FORWARD");
        assertThat(client.testCompatibility(subject, MORE_REQUIRED)).isTrue();
    }

    @Test
    void shouldSetModes() throws IOException, RestClientException {
        String subject = "client-mode-value";

        client.setMode("READONLY", subject);

        assertThat(client.getMode(subject)).isEqualTo("READONLY");
        assertThat(client.getMode()).isEqualTo("READWRITE");
        assertThat(refusal(() -> client.register(subject, ONE_FIELD))).isEqualTo(42205);
    }

    @Test
    void shouldDeleteSoftlyThenPermanently() throws IOException, RestClientException {
        String subject = "client-deleted-value";
        client.register(subject, ONE_FIELD);

        assertThat(refusal(() -> client.deleteSubject(subject, true))).isEqualTo(40405);
        assertThat(client.deleteSubject(subject)).containsExactly(1);
        assertThat(client.deleteSubject(subject, true)).containsExactly(1);
        assertThat(client.getAllSubjects(true)).doesNotContain(subject);
    }
}

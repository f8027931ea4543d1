/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.SharedStack;
import io.firstprint.events.topic.TopicCatalogue;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedStack.class)
class SchemaContractIT {
    private final RegistryConnection registry;
    private final TopicCatalogue topics;
    private final SchemaContract contract;

    SchemaContractIT(EmbeddedStack stack, TestInfo test) {
        this.registry = RegistryConnection.to(stack.registryUrl());
        this.topics = new TopicCatalogue(
                "t" + Integer.toHexString(test.getDisplayName().hashCode()) + ".");
        this.contract = new SchemaContract(topics, registry);
    }

    private String subject() {
        return topics.alerts() + "-value";
    }

    @Test
    void shouldFindNothingMissingAfterRegistration() {
        contract.register();

        assertThat(contract.check()).isEmpty();
    }

    @Test
    void shouldNameEverySubjectThatLacksItsSchema() {
        assertThat(contract.check())
                .hasSize((int) topics.all().stream()
                        .filter(spec -> spec.schema() != null)
                        .count())
                .contains("Expected the schema of Alert under subject " + subject()
                        + ", found none: run 'firstprint schemas register --namespace " + topics.namespace() + "'");
    }

    @Test
    void shouldRegisterNothingForBytesAsTheyCame() {
        assertThat(contract.register())
                .noneMatch(line -> line.startsWith(topics.archive()))
                .anyMatch(line -> line.startsWith(topics.observations()));
    }

    @Test
    void shouldGiveTheSameIdsWhenRegisteredTwice() {
        List<String> first = contract.register();

        assertThat(contract.register()).isEqualTo(first);
    }

    @Test
    void shouldSetTheLevelOfASubject() throws IOException, RestClientException {
        contract.register();

        try (SchemaRegistryClient client = registry.newClient()) {
            assertThat(client.getCompatibility(subject())).isEqualTo("FULL_TRANSITIVE");
        }
    }

    @Test
    void shouldRegisterSchemasWithoutWhatOnlyOurCodeNeeds() throws IOException, RestClientException {
        contract.register();

        try (SchemaRegistryClient client = registry.newClient()) {
            assertThat(client.getLatestSchemaMetadata(subject()).getSchema()).doesNotContain("avro.java.string");
        }
    }

    @Test
    void shouldRefuseAnIncompatibleSchemaAndNameTheSubject() throws IOException, RestClientException {
        try (SchemaRegistryClient client = registry.newClient()) {
            client.register(
                    subject(),
                    new AvroSchema("{\"type\":\"record\",\"name\":\"Alert\",\"namespace\":\"io.firstprint.events.v1\","
                            + "\"fields\":[{\"name\":\"alertId\",\"type\":\"long\"}]}"));
        }

        assertThatIllegalStateException()
                .isThrownBy(contract::register)
                .withMessageStartingWith("The registry refuses a schema as incompatible: ")
                .withMessageContaining(subject());
    }

    @Test
    void shouldSayThatTheRegistryIsUnreachable() {
        SchemaContract unreachable = new SchemaContract(topics, RegistryConnection.to("http://127.0.0.1:1"));

        assertThatExceptionOfType(RegistryUnavailableException.class)
                .isThrownBy(unreachable::check)
                .withMessageStartingWith("Expected a schema registry at http://127.0.0.1:1, found: ")
                .withMessageEndingWith("; check that it runs and --schema-registry names it");
    }

    /** Bytes that were written under one subject are read under the other. */
    @Test
    void shouldGiveEveryVersionUnderAnotherSubjectTheSameId() throws IOException, RestClientException {
        contract.register();
        TopicCatalogue copied = new TopicCatalogue("replay." + topics.namespace());
        try (SchemaRegistryClient client = registry.newClient()) {
            String subject = topics.observations() + "-value";
            AvroSchema later = new AvroSchema(client.getLatestSchemaMetadata(subject)
                    .getSchema()
                    .replaceFirst("\"fields\":\\[", "\"fields\":[{\"name\":\"made\",\"type\":\"int\",\"default\":0},"));
            int id = client.register(subject, later);

            new SchemaContract(copied, registry).copyVersions(topics);

            assertThat(client.getAllVersions(copied.observations() + "-value")).hasSize(2);
            assertThat(client.getLatestSchemaMetadata(copied.observations() + "-value")
                            .getId())
                    .isEqualTo(id);
        }
    }

    @Test
    void shouldLeaveNoSubjectOnceDeleted() throws IOException, RestClientException {
        contract.register();

        assertThat(contract.delete()).contains(subject());

        try (SchemaRegistryClient client = registry.newClient()) {
            assertThat(client.getAllSubjects()).noneMatch(subject -> subject.startsWith(topics.namespace()));
        }
        assertThat(contract.delete()).isEmpty();
    }
}

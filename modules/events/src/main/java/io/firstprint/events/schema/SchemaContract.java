/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.schema;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaUtils;
import io.confluent.kafka.schemaregistry.client.SchemaMetadata;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.events.topic.TopicSpec;
import io.firstprint.events.topic.TopicSpec.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.jspecify.annotations.Nullable;

/** Registers the schemas of a catalogue's topics, and checks that a registry has them. */
public final class SchemaContract {
    private static final int SUBJECT_NOT_FOUND = 40401;
    private static final int SCHEMA_NOT_FOUND = 40403;
    private static final int INCOMPATIBLE = 409;

    private final TopicCatalogue catalogue;
    private final RegistryConnection connection;

    /** Creates the contract of a catalogue with a registry. */
    public SchemaContract(TopicCatalogue catalogue, RegistryConnection connection) {
        this.catalogue = catalogue;
        this.connection = connection;
    }

    /**
     * Sets each subject's compatibility level and registers its schema; what is registered already stays.
     *
     * @return one line for each subject
     * @throws IllegalStateException if a schema is incompatible with an earlier version, naming subject and reason
     * @throws RegistryUnavailableException if the registry does not answer
     */
    public List<String> register() {
        return forEachSchema((client, spec, schema, subject) -> {
            client.updateCompatibility(subject, spec.compatibility());
            int id = client.register(subject, published(schema));
            return subject + ": id " + id + ", " + spec.compatibility();
        });
    }

    /**
     * Asks for each subject's schema without writing anything.
     *
     * @return one line for each subject that lacks its schema; empty when all is well
     * @throws RegistryUnavailableException if the registry does not answer
     */
    public List<String> check() {
        List<String> missing = new ArrayList<>(forEachSchema((client, spec, schema, subject) -> {
            try {
                client.getId(subject, published(schema));
                return "";
            } catch (RestClientException e) {
                if (e.getErrorCode() == SUBJECT_NOT_FOUND || e.getErrorCode() == SCHEMA_NOT_FOUND) {
                    return "Expected the schema of " + schema.getName() + " under subject " + subject
                            + ", found none: run '" + catalogue.command("schemas register") + "'";
                }
                throw e;
            }
        }));
        missing.removeIf(String::isEmpty);
        return missing;
    }

    /**
     * Registers every version of another catalogue's schemas of facts, in their order, so that the bytes of its records
     * can be read under these subjects: a schema's id is the same under every subject.
     *
     * @throws IllegalStateException if the registry gives a schema another id, or finds one incompatible
     * @throws RegistryUnavailableException if the registry does not answer
     */
    public void copyVersions(TopicCatalogue from) {
        List<String> unused = forEachSchema((client, spec, schema, subject) -> {
            if (spec.role() == Role.FACTS) {
                client.updateCompatibility(subject, spec.compatibility());
                copyVersions(client, from.subjectOf(spec), subject);
            }
            return subject;
        });
    }

    private static void copyVersions(SchemaRegistryClient client, String from, String to)
            throws IOException, RestClientException {
        for (int version : versions(client, from)) {
            SchemaMetadata metadata = client.getSchemaMetadata(from, version);
            int id = client.register(to, client.getSchemaBySubjectAndId(from, metadata.getId()));
            if (id != metadata.getId()) {
                throw new IllegalStateException("Expected the registry to know version " + version + " of " + from
                        + " by id " + metadata.getId() + " under subject " + to + " too, found id " + id
                        + ": records cannot be copied; use a registry with one context for both subjects");
            }
        }
    }

    private static List<Integer> versions(SchemaRegistryClient client, String subject)
            throws IOException, RestClientException {
        try {
            return client.getAllVersions(subject);
        } catch (RestClientException e) {
            if (e.getErrorCode() == SUBJECT_NOT_FOUND) {
                return List.of();
            }
            throw e;
        }
    }

    /**
     * Deletes every subject of the catalogue for good; one that is not there is none to delete.
     *
     * @return the subjects deleted
     * @throws RegistryUnavailableException if the registry does not answer
     */
    public List<String> delete() {
        List<String> deleted = new ArrayList<>(forEachSchema((client, spec, schema, subject) -> {
            if (versions(client, subject).isEmpty()) {
                return "";
            }
            List<Integer> unused = client.deleteSubject(subject);
            List<Integer> unusedToo = client.deleteSubject(subject, true);
            return subject;
        }));
        deleted.removeIf(String::isEmpty);
        return deleted;
    }

    private List<String> forEachSchema(Step step) {
        List<String> lines = new ArrayList<>();
        try (SchemaRegistryClient client = connection.newClient()) {
            for (TopicSpec spec : catalogue.all()) {
                @Nullable Schema schema = spec.schema();
                if (schema != null) {
                    lines.add(step.on(client, spec, schema, catalogue.subjectOf(spec)));
                }
            }
            return lines;
        } catch (RestClientException e) {
            if (e.getStatus() == INCOMPATIBLE) {
                throw new IllegalStateException("The registry refuses a schema as incompatible: " + e.getMessage(), e);
            }
            throw unavailable(e);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private RegistryUnavailableException unavailable(Exception cause) {
        return RegistryUnavailableException.after(
                "a schema registry at " + connection.url(),
                cause,
                "; check that it runs and --schema-registry names it");
    }

    /** The schema as others see it, without the string type that only our generated code needs. */
    private static AvroSchema published(Schema schema) {
        return new AvroSchema(AvroSchemaUtils.getSchema(new GenericData.Record(schema), false, false, true));
    }

    private interface Step {
        String on(SchemaRegistryClient client, TopicSpec spec, Schema schema, String subject)
                throws IOException, RestClientException;
    }
}

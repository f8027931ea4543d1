/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import io.confluent.kafka.schemaregistry.client.rest.entities.Schema;
import io.confluent.kafka.schemaregistry.client.rest.entities.requests.RegisterSchemaResponse;
import io.firstprint.embedded.registry.LogEntry.VersionWritten;
import java.util.List;
import java.util.Optional;

/** Registering and looking up a schema under a subject. */
record RegistrationResource(Journal journal) {
    List<Route> routes() {
        return List.of(
                Route.of("POST", "/subjects/{subject}/versions", this::register),
                Route.of("POST", "/subjects/{subject}", this::lookUp));
    }

    private RegisterSchemaResponse register(Request request) {
        SubmittedSchema schema = SubmittedSchema.from(request);
        SchemaVersion registered = journal.state()
                .find(request.subject(), schema.text(), false)
                .orElseGet(() -> add(request.subject(), schema));
        return new RegisterSchemaResponse(registered.id());
    }

    private SchemaVersion add(String subject, SubmittedSchema schema) {
        RegistryState state = journal.state();
        requireName(subject);
        Writability.require(state, subject);
        requireNoChoice(state, subject, schema);
        List<String> violations =
                Compatibility.violations(schema.parsed(), state.level(subject), state.versions(subject, false));
        if (!violations.isEmpty()) {
            throw RegistryException.incompatible(subject, violations);
        }
        SchemaVersion added = new SchemaVersion(
                subject, state.nextVersion(subject), state.idFor(schema.text()), schema.text(), false);
        journal.append(new VersionWritten(added));
        return added;
    }

    private static void requireName(String subject) {
        if (subject.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
            throw RegistryException.invalidSubject(subject);
        }
    }

    /** Ids and versions are given by the registry; a caller may only name the version that comes next anyway. */
    private static void requireNoChoice(RegistryState state, String subject, SubmittedSchema schema) {
        if (schema.id().isPresent()) {
            throw RegistryException.notPermitted("Subject %s is not in import mode, expected no id, found %d"
                    .formatted(subject, schema.id().get()));
        }
        Optional<Integer> version = schema.version();
        if (version.isPresent() && version.get() != state.nextVersion(subject)) {
            throw RegistryException.invalidSchema(
                    "expected version %d, found %d".formatted(state.nextVersion(subject), version.get()));
        }
    }

    private Schema lookUp(Request request) {
        SubmittedSchema schema = SubmittedSchema.from(request);
        boolean withDeleted = request.flag("deleted");
        RegistryState state = journal.state();
        if (state.versions(request.subject(), withDeleted).isEmpty()) {
            throw RegistryException.subjectNotFound(request.subject());
        }
        return state.find(request.subject(), schema.text(), withDeleted)
                .orElseThrow(RegistryException::schemaNotUnderSubject)
                .toEntity();
    }
}

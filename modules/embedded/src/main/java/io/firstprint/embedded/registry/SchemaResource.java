/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.rest.entities.Schema;
import io.confluent.kafka.schemaregistry.client.rest.entities.SchemaString;
import io.confluent.kafka.schemaregistry.client.rest.entities.SubjectVersion;
import java.util.List;

/** {@code /schemas}: schemas by their id. */
record SchemaResource(Journal journal) {
    List<Route> routes() {
        return List.of(
                Route.of("GET", "/schemas", this::schemas),
                Route.of("GET", "/schemas/types", request -> List.of(AvroSchema.TYPE)),
                Route.of("GET", "/schemas/ids/{id}", request -> new SchemaString(text(request))),
                Route.of("GET", "/schemas/ids/{id}/schema", request -> new Route.RawJson(text(request))),
                Route.of("GET", "/schemas/ids/{id}/versions", this::versions),
                Route.of("GET", "/schemas/ids/{id}/subjects", this::subjects));
    }

    private List<Schema> schemas(Request request) {
        RegistryState state = journal.state();
        String prefix = request.parameter("subjectPrefix").orElse("");
        boolean latestOnly = request.flag("latestOnly");
        return state.subjects().keySet().stream()
                .filter(subject -> subject.startsWith(prefix))
                .map(subject -> state.versions(subject, request.flag("deleted")))
                .flatMap(versions -> versions.stream().skip(latestOnly ? Math.max(0, versions.size() - 1) : 0))
                .map(SchemaVersion::toEntity)
                .toList();
    }

    /** A soft deletion does not take a schema from readers of old records. */
    private String text(Request request) {
        return registered(request).get(0).schema();
    }

    private List<SubjectVersion> versions(Request request) {
        return registered(request).stream()
                .filter(version -> request.flag("deleted") || !version.deleted())
                .map(version -> new SubjectVersion(version.subject(), version.version()))
                .toList();
    }

    private List<String> subjects(Request request) {
        return registered(request).stream()
                .filter(version -> request.flag("deleted") || !version.deleted())
                .map(SchemaVersion::subject)
                .distinct()
                .toList();
    }

    private List<SchemaVersion> registered(Request request) {
        String id = request.variable("id");
        List<SchemaVersion> versions = journal.state()
                .all()
                .filter(version -> Integer.toString(version.id()).equals(id))
                .toList();
        if (versions.isEmpty()) {
            throw RegistryException.schemaNotFound(id);
        }
        return versions;
    }
}

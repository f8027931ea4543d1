/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import io.confluent.kafka.schemaregistry.client.rest.entities.requests.CompatibilityCheckResponse;
import java.util.List;

/** {@code /compatibility}: would a schema be accepted? */
record CompatibilityResource(Journal journal) {
    List<Route> routes() {
        return List.of(
                Route.of("POST", "/compatibility/subjects/{subject}/versions/{version}", this::withOne),
                Route.of("POST", "/compatibility/subjects/{subject}/versions", this::withAll));
    }

    private CompatibilityCheckResponse withOne(Request request) {
        VersionSelector selector = request.version();
        List<SchemaVersion> versions = journal.state().versions(request.subject(), false);
        // As Confluent's registry answers: nothing contradicts the first schema of a subject.
        boolean first = versions.isEmpty() && selector.isLatest();
        return check(request, first ? List.of() : List.of(selector.in(versions)));
    }

    private CompatibilityCheckResponse withAll(Request request) {
        return check(request, journal.state().versions(request.subject(), false));
    }

    private CompatibilityCheckResponse check(Request request, List<SchemaVersion> earlier) {
        SubmittedSchema schema = SubmittedSchema.from(request);
        List<String> violations =
                Compatibility.violations(schema.parsed(), journal.state().level(request.subject()), earlier);
        CompatibilityCheckResponse response = new CompatibilityCheckResponse();
        response.setIsCompatible(violations.isEmpty());
        if (request.flag("verbose")) {
            response.setMessages(violations);
        }
        return response;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import java.util.List;

/** {@code /subjects}: what is registered under which name. */
record SubjectResource(Journal journal) {
    List<Route> routes() {
        return List.of(
                Route.of("GET", "/subjects", this::subjects),
                Route.of("GET", "/subjects/{subject}/versions", this::versions),
                Route.of("GET", "/subjects/{subject}/versions/{version}", request -> version(request)
                        .toEntity()),
                Route.of(
                        "GET",
                        "/subjects/{subject}/versions/{version}/schema",
                        request -> new Route.RawJson(version(request).schema())),
                Route.of("GET", "/subjects/{subject}/versions/{version}/referencedby", this::referencedBy));
    }

    private List<String> subjects(Request request) {
        RegistryState state = journal.state();
        String prefix = request.parameter("subjectPrefix").orElse("");
        return state.subjects().keySet().stream()
                .filter(subject -> subject.startsWith(prefix))
                .filter(subject ->
                        !state.versions(subject, request.flag("deleted")).isEmpty())
                .toList();
    }

    private List<Integer> versions(Request request) {
        return existing(request).stream().map(SchemaVersion::version).toList();
    }

    private SchemaVersion version(Request request) {
        VersionSelector selector = request.version();
        return selector.in(existing(request));
    }

    /** Nothing: schemas with references are refused. */
    private List<Integer> referencedBy(Request request) {
        version(request);
        return List.of();
    }

    private List<SchemaVersion> existing(Request request) {
        List<SchemaVersion> versions = journal.state().versions(request.subject(), request.flag("deleted"));
        if (versions.isEmpty()) {
            throw RegistryException.subjectNotFound(request.subject());
        }
        return versions;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import io.confluent.kafka.schemaregistry.client.rest.entities.requests.ModeUpdateRequest;
import io.firstprint.embedded.registry.LogEntry.ModeWritten;
import java.util.List;
import java.util.Optional;

/** {@code /mode}: whether writes are allowed, global and per subject. */
record ModeResource(Journal journal) {
    List<Route> routes() {
        return List.of(
                Route.of("GET", "/mode", request -> entity(globalMode())),
                Route.of("PUT", "/mode", request -> write(request, Optional.empty())),
                Route.of("DELETE", "/mode", request -> deleteGlobal()),
                Route.of("GET", "/mode/{subject}", this::get),
                Route.of("PUT", "/mode/{subject}", request -> write(request, Optional.of(request.subject()))),
                Route.of("DELETE", "/mode/{subject}", this::delete));
    }

    private Mode globalMode() {
        return journal.state().modes().global().orElse(Mode.READWRITE);
    }

    private ModeUpdateRequest get(Request request) {
        return journal.state()
                .modes()
                .own(Optional.of(request.subject()))
                .or(() -> request.flag("defaultToGlobal") ? Optional.of(globalMode()) : Optional.empty())
                .map(ModeResource::entity)
                .orElseThrow(() -> RegistryException.noSubjectMode(request.subject()));
    }

    private ModeUpdateRequest write(Request request, Optional<String> scope) {
        String found = Optional.ofNullable(request.body(ModeUpdateRequest.class).getMode())
                .orElse("");
        Mode mode = Mode.parse(found);
        journal.append(new ModeWritten(scope, Optional.of(mode)));
        return entity(mode);
    }

    private ModeUpdateRequest deleteGlobal() {
        Mode mode = globalMode();
        journal.append(new ModeWritten(Optional.empty(), Optional.empty()));
        return entity(mode);
    }

    private ModeUpdateRequest delete(Request request) {
        Optional<String> scope = Optional.of(request.subject());
        Mode mode = journal.state()
                .modes()
                .own(scope)
                .orElseThrow(() -> RegistryException.subjectNotFound(request.subject()));
        journal.append(new ModeWritten(scope, Optional.empty()));
        return entity(mode);
    }

    /** Confluent's own form, written by the entity that its clients send. */
    private static ModeUpdateRequest entity(Mode mode) {
        return new ModeUpdateRequest(mode.name());
    }
}

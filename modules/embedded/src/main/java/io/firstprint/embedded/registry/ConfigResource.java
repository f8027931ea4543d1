/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.client.rest.entities.Config;
import io.confluent.kafka.schemaregistry.client.rest.entities.requests.ConfigUpdateRequest;
import io.firstprint.embedded.registry.LogEntry.LevelWritten;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /config}: the compatibility level, global and per subject. */
record ConfigResource(Journal journal) {
    List<Route> routes() {
        return List.of(
                Route.of("GET", "/config", request -> config(globalLevel())),
                Route.of("PUT", "/config", this::putGlobal),
                Route.of("DELETE", "/config", request -> deleteGlobal()),
                Route.of("GET", "/config/{subject}", this::get),
                Route.of("PUT", "/config/{subject}", this::put),
                Route.of("DELETE", "/config/{subject}", this::delete));
    }

    private CompatibilityLevel globalLevel() {
        return journal.state().levels().global().orElse(RegistryState.DEFAULT_LEVEL);
    }

    private Config get(Request request) {
        return journal.state()
                .levels()
                .own(Optional.of(request.subject()))
                .or(() -> request.flag("defaultToGlobal") ? Optional.of(globalLevel()) : Optional.empty())
                .map(ConfigResource::config)
                .orElseThrow(() -> RegistryException.noSubjectLevel(request.subject()));
    }

    private ConfigUpdateRequest putGlobal(Request request) {
        Writability.requireGlobal(journal.state());
        return write(request, Optional.empty());
    }

    private ConfigUpdateRequest put(Request request) {
        Writability.require(journal.state(), request.subject());
        return write(request, Optional.of(request.subject()));
    }

    private ConfigUpdateRequest write(Request request, Optional<String> scope) {
        ConfigUpdateRequest update = request.body(ConfigUpdateRequest.class);
        CompatibilityLevel level = level(update);
        journal.append(new LevelWritten(scope, Optional.of(level)));
        ConfigUpdateRequest written = new ConfigUpdateRequest();
        written.setCompatibilityLevel(level.name);
        return written;
    }

    private Config deleteGlobal() {
        Writability.requireGlobal(journal.state());
        CompatibilityLevel level = globalLevel();
        journal.append(new LevelWritten(Optional.empty(), Optional.empty()));
        return config(level);
    }

    private Config delete(Request request) {
        Optional<String> scope = Optional.of(request.subject());
        Writability.require(journal.state(), request.subject());
        CompatibilityLevel level = journal.state()
                .levels()
                .own(scope)
                .orElseThrow(() -> RegistryException.subjectNotFound(request.subject()));
        journal.append(new LevelWritten(scope, Optional.empty()));
        return config(level);
    }

    private static CompatibilityLevel level(ConfigUpdateRequest update) {
        boolean more = Stream.of(
                        update.getAlias(),
                        update.getCompatibilityGroup(),
                        update.getDefaultMetadata(),
                        update.getOverrideMetadata(),
                        update.getDefaultRuleSet(),
                        update.getOverrideRuleSet())
                .anyMatch(setting -> setting != null);
        if (more) {
            throw RegistryException.notPermitted("Expected a compatibility level only, found " + describe(update));
        }
        String name = Optional.ofNullable(update.getCompatibilityLevel()).orElse("");
        return Optional.ofNullable(CompatibilityLevel.forName(name.toUpperCase(Locale.ROOT)))
                .orElseThrow(() -> RegistryException.invalidLevel(name));
    }

    private static String describe(ConfigUpdateRequest update) {
        return Json.write(update);
    }

    private static Config config(CompatibilityLevel level) {
        return new Config(level.name);
    }
}

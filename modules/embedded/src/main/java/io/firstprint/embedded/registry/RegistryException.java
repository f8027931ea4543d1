/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A request that the registry refuses, with the code and the words that Confluent's clients know. */
final class RegistryException extends RuntimeException {
    private final int code;

    private RegistryException(int code, String message) {
        super(message);
        this.code = code;
    }

    /** Confluent's error code; its first three digits are the HTTP status. */
    int code() {
        return code;
    }

    int status() {
        return code < 1_000 ? code : code / 100;
    }

    static RegistryException badRequest(String found) {
        return new RegistryException(400, "Expected a JSON object that fits this resource, found: " + found);
    }

    static RegistryException noSuchResource(String path) {
        return new RegistryException(404, "HTTP 404 Not Found: " + path);
    }

    static RegistryException methodNotAllowed(String method, String path) {
        return new RegistryException(405, "HTTP 405 Method Not Allowed: %s %s".formatted(method, path));
    }

    static RegistryException tooLarge(int limitBytes) {
        return new RegistryException(413, "Expected a request body of at most %d bytes".formatted(limitBytes));
    }

    static RegistryException incompatible(String subject, List<String> details) {
        return new RegistryException(
                409,
                "Schema being registered is incompatible with an earlier schema for subject \"%s\", details: %s"
                        .formatted(subject, details));
    }

    static RegistryException subjectNotFound(String subject) {
        return new RegistryException(40401, "Subject '%s' not found.".formatted(subject));
    }

    static RegistryException versionNotFound(String version) {
        return new RegistryException(40402, "Version %s not found.".formatted(version));
    }

    static RegistryException schemaNotFound(String id) {
        return new RegistryException(40403, "Schema %s not found".formatted(id));
    }

    static RegistryException schemaNotUnderSubject() {
        return new RegistryException(40403, "Schema not found");
    }

    static RegistryException subjectSoftDeleted(String subject) {
        return new RegistryException(
                40404, "Subject '%s' was soft deleted. Set permanent=true to delete permanently".formatted(subject));
    }

    static RegistryException subjectNotSoftDeleted(String subject) {
        return new RegistryException(
                40405, "Subject '%s' was not deleted first before being permanently deleted".formatted(subject));
    }

    static RegistryException versionSoftDeleted(String subject, int version) {
        return new RegistryException(
                40406,
                "Subject '%s' Version %d was soft deleted. Set permanent=true to delete permanently"
                        .formatted(subject, version));
    }

    static RegistryException versionNotSoftDeleted(String subject, int version) {
        return new RegistryException(
                40407,
                "Subject '%s' Version %d was not deleted first before being permanently deleted"
                        .formatted(subject, version));
    }

    static RegistryException noSubjectLevel(String subject) {
        return new RegistryException(
                40408, "Subject '%s' does not have subject-level compatibility configured".formatted(subject));
    }

    static RegistryException noSubjectMode(String subject) {
        return new RegistryException(
                40409, "Subject '%s' does not have subject-level mode configured".formatted(subject));
    }

    static RegistryException invalidSchema(String reason) {
        return new RegistryException(42201, "Invalid schema: " + reason);
    }

    static RegistryException invalidVersion(String version) {
        return new RegistryException(
                42202,
                "The specified version '%s' is not a valid version id. Allowed values are between [1, 2^31-1] and the string \"latest\""
                        .formatted(version));
    }

    static RegistryException invalidLevel(String found) {
        String valid = Arrays.stream(CompatibilityLevel.values())
                .map(level -> level.name.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return new RegistryException(
                42203, "Invalid compatibility level '%s'. Valid values are %s".formatted(found, valid));
    }

    static RegistryException invalidMode(String found) {
        return new RegistryException(
                42204, "Invalid mode '%s'. Valid values here are %s".formatted(found, Arrays.toString(Mode.values())));
    }

    static RegistryException notPermitted(String reason) {
        return new RegistryException(42205, reason);
    }

    static RegistryException invalidSubject(String found) {
        return new RegistryException(
                42208,
                "Expected a subject of at least one character and no control character, found '%s'".formatted(found));
    }

    static RegistryException internal(String reason) {
        return new RegistryException(50001, "Error in the embedded registry: " + reason);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.rest.entities.requests.RegisterSchemaRequest;
import java.util.Optional;

/** A schema that came with a request, checked for what this registry supports. */
record SubmittedSchema(AvroSchema parsed, Optional<Integer> id, Optional<Integer> version) {
    static SubmittedSchema from(Request request) {
        RegisterSchemaRequest body = request.body(RegisterSchemaRequest.class);
        requireSupported(body);
        AvroSchema parsed = parse(body.getSchema());
        return new SubmittedSchema(
                request.flag("normalize") ? parsed.normalize() : parsed, given(body.getId()), given(body.getVersion()));
    }

    String text() {
        return parsed.canonicalString();
    }

    private static void requireSupported(RegisterSchemaRequest body) {
        String type = Optional.ofNullable(body.getSchemaType()).orElse(AvroSchema.TYPE);
        if (!type.equals(AvroSchema.TYPE)) {
            throw RegistryException.invalidSchema("expected type %s, found %s".formatted(AvroSchema.TYPE, type));
        }
        if (body.getReferences() != null && !body.getReferences().isEmpty()) {
            throw RegistryException.invalidSchema(
                    "references to other subjects are not supported, found " + body.getReferences());
        }
        if (body.getMetadata() != null || body.getRuleSet() != null || body.hasSchemaTagsToAddOrRemove()) {
            throw RegistryException.invalidSchema("metadata, rules and tags are not supported");
        }
    }

    private static AvroSchema parse(String text) {
        if (text == null || text.isBlank()) {
            throw RegistryException.invalidSchema("expected Avro JSON, found nothing");
        }
        try {
            return new AvroSchema(text);
        } catch (RuntimeException e) { // Avro's parser throws casts and null pointers as well as its own
            throw RegistryException.invalidSchema("%s, details: %s".formatted(text, e.getMessage()));
        }
    }

    private static Optional<Integer> given(Integer number) {
        return Optional.ofNullable(number).filter(value -> value > 0);
    }
}

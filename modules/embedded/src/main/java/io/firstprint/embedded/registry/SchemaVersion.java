/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.rest.entities.Schema;
import java.util.List;

/**
 * A schema under a subject.
 *
 * @param version from 1, in the order of registration within the subject
 * @param id from 1, shared by every version of any subject with the same schema
 * @param schema canonical Avro JSON
 * @param deleted softly: still found by its id, no longer part of the subject's history
 */
record SchemaVersion(String subject, int version, int id, String schema, boolean deleted) {
    SchemaVersion asDeleted() {
        return new SchemaVersion(subject, version, id, schema, true);
    }

    AvroSchema parsed() {
        return new AvroSchema(schema);
    }

    Schema toEntity() {
        return new Schema(subject, version, id, AvroSchema.TYPE, List.of(), schema);
    }
}

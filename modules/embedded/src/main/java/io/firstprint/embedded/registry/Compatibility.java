/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.ParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.SimpleParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.util.ArrayList;
import java.util.List;

/** Confluent's compatibility check of a schema against earlier versions. */
final class Compatibility {
    private Compatibility() {}

    /**
     * What makes a schema incompatible, empty if it is compatible.
     *
     * @param earlier from the oldest to the latest; a level that is not transitive looks at the latest only
     */
    static List<String> violations(AvroSchema schema, CompatibilityLevel level, List<SchemaVersion> earlier) {
        List<ParsedSchemaHolder> holders = new ArrayList<>();
        earlier.forEach(version -> holders.add(new SimpleParsedSchemaHolder(version.parsed())));
        return schema.isCompatible(level, holders);
    }
}

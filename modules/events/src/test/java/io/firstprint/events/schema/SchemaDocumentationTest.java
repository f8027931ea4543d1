/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.events.topic.TopicSpec;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas are what a foreign reader has: each says what it means. */
class SchemaDocumentationTest {
    static Collection<Schema> named() {
        Map<String, Schema> found = new LinkedHashMap<>();
        new TopicCatalogue(TopicCatalogue.LIVE)
                .all().stream()
                        .map(TopicSpec::schema)
                        .filter(Objects::nonNull)
                        .forEach(schema -> collect(schema, found));
        return found.values();
    }

    static Collection<Schema> records() {
        return named().stream()
                .filter(schema -> schema.getType() == Schema.Type.RECORD)
                .toList();
    }

    static Collection<Schema> enums() {
        return named().stream()
                .filter(schema -> schema.getType() == Schema.Type.ENUM)
                .toList();
    }

    private static void collect(Schema schema, Map<String, Schema> found) {
        switch (schema.getType()) {
            case RECORD -> {
                if (found.put(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema(), found));
                }
            }
            case ENUM -> found.put(schema.getFullName(), schema);
            case ARRAY -> collect(schema.getElementType(), found);
            case UNION -> schema.getTypes().forEach(type -> collect(type, found));
            default -> {}
        }
    }

    @ParameterizedTest
    @MethodSource("named")
    void shouldSayWhatATypeIs(Schema schema) {
        assertThat(schema.getDoc()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("records")
    void shouldSayWhatEachFieldIs(Schema schema) {
        assertThat(schema.getFields())
                .allSatisfy(field -> assertThat(field.doc()).as(field.name()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("enums")
    void shouldHaveADefaultForSymbolsOfNewerVersions(Schema schema) {
        assertThat(schema.getEnumDefault()).isEqualTo("UNKNOWN");
    }
}

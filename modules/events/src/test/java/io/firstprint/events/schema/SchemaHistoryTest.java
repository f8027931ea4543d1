/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.ParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.SimpleParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.events.topic.TopicSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was once written stays readable. {@code schemas/history/<name>/<version>.json} keeps every version that
 * was ever published, self-contained; a changed schema has to be added there as the next one.
 */
class SchemaHistoryTest {
    private static final Path HISTORY = Path.of(System.getProperty("firstprint.root", "../.."), "schemas", "history");

    static List<TopicSpec> topics() {
        return new TopicCatalogue(TopicCatalogue.LIVE)
                .all().stream().filter(spec -> spec.schema() != null).toList();
    }

    private static Schema schemaOf(TopicSpec spec) {
        return Objects.requireNonNull(spec.schema());
    }

    private static List<AvroSchema> versionsOf(TopicSpec spec) {
        List<AvroSchema> versions = new ArrayList<>();
        Path directory = HISTORY.resolve(schemaOf(spec).getName());
        for (int version = 1; Files.exists(directory.resolve(version + ".json")); version++) {
            versions.add(read(directory.resolve(version + ".json")));
        }
        return versions;
    }

    private static AvroSchema read(Path file) {
        try {
            return new AvroSchema(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldStayCompatibleWithEveryEarlierVersion(TopicSpec spec) {
        CompatibilityLevel level = CompatibilityLevel.forName(spec.compatibility());
        List<ParsedSchemaHolder> earlier = versionsOf(spec).stream()
                .map((ParsedSchema schema) -> (ParsedSchemaHolder) new SimpleParsedSchemaHolder(schema))
                .collect(Collectors.toList());

        assertThat(new AvroSchema(schemaOf(spec)).isCompatible(level, earlier)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldHaveThePresentSchemaAsItsLastVersion(TopicSpec spec) {
        List<AvroSchema> versions = versionsOf(spec);

        assertThat(versions)
                .as("versions in %s", HISTORY.resolve(schemaOf(spec).getName()))
                .isNotEmpty();
        assertThat(versions.get(versions.size() - 1).rawSchema().toString())
                .as(
                        "the last version in %s; add the present schema as the next one",
                        HISTORY.resolve(schemaOf(spec).getName()))
                .isEqualTo(withoutJavaProperties(schemaOf(spec)).toString());
    }

    private static Schema withoutJavaProperties(Schema schema) {
        return new Schema.Parser()
                .parse(schema.toString()
                        .replaceAll("\\{\"type\":\"string\",\"avro.java.string\":\"String\"}", "\"string\""));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.rules.CelLanguage;
import io.firstprint.rules.DefaultRules;
import io.firstprint.topologies.book.BookTopology;
import io.firstprint.topologies.definition.DefinitionTopology;
import io.firstprint.topologies.derived.DerivedTopology;
import io.firstprint.topologies.digest.DigestTopology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopologyDescriptionTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/firstprint/topologies");
    private static final TopicCatalogue TOPICS = new TopicCatalogue(TopicCatalogue.LIVE);

    private final Topology topology = new Topology();
    private final EventSerdes serdes = new EventSerdes(RegistryConnection.to("http://127.0.0.1:1"));

    @AfterEach
    void close() {
        serdes.close();
    }

    /** Names are a contract: renaming one orphans offsets and state. */
    @ParameterizedTest
    @CsvSource({"HEADLINE, book/description.txt", "DETAIL, book/description-detail.txt"})
    void shouldKeepNamesAndWiringOfBooks(Lane lane, String golden) throws IOException {
        new BookTopology(TOPICS, lane, serdes, DefaultRules.basis()).addTo(topology);

        assertThat(topology.describe().toString()).isEqualTo(Files.readString(GOLDEN.resolve(golden)));
    }

    @Test
    void shouldKeepNamesAndWiringOfBooksWithTopicsBySeverity() throws IOException {
        new BookTopology(TOPICS.bySeverity(true), Lane.DETAIL, serdes, DefaultRules.basis()).addTo(topology);

        assertThat(topology.describe().toString())
                .isEqualTo(Files.readString(GOLDEN.resolve("book/description-by-severity.txt")));
    }

    @Test
    void shouldKeepNamesAndWiringOfRefusedDefinitions() throws IOException {
        new DefinitionTopology(TOPICS, serdes, CelLanguage.INSTANCE).addTo(topology);

        assertThat(topology.describe().toString())
                .isEqualTo(Files.readString(GOLDEN.resolve("definition/description.txt")));
    }

    @Test
    void shouldKeepNamesAndWiringOfDigests() throws IOException {
        new DigestTopology(TOPICS, serdes, DefaultRules.basis()).addTo(topology);

        assertThat(topology.describe().toString())
                .isEqualTo(Files.readString(GOLDEN.resolve("digest/description.txt")));
    }

    @Test
    void shouldKeepNamesAndWiringOfWhatIsDerived() throws IOException {
        new DerivedTopology(TOPICS, serdes, DefaultRules.basis()).addTo(topology);

        assertThat(topology.describe().toString())
                .isEqualTo(Files.readString(GOLDEN.resolve("derived/description.txt")));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.view.AlertPolicy;
import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;

class TopologyDescriptionTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/firstprint/topologies/book/description.txt");

    /** Names are a contract: renaming one orphans offsets and state. */
    @Test
    void shouldKeepNamesAndWiring() throws IOException {
        Topology topology = new Topology();
        try (EventSerdes serdes = new EventSerdes(RegistryConnection.to("http://127.0.0.1:1"))) {
            new BookTopology(new TopicCatalogue(TopicCatalogue.LIVE), serdes, AlertPolicy.DEFAULT).addTo(topology);
        }

        assertThat(topology.describe().toString()).isEqualTo(Files.readString(GOLDEN));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.bench.cluster.FactTopic;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.testkit.universe.TradeUniverse;
import io.firstprint.testkit.universe.UniverseShape;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class VintagesSerializerTest {
    private final VintagesSerializer serializer = new VintagesSerializer();

    @Test
    void shouldReadBackTheBookThatItWrote() throws IOException {
        Vintages book = book();
        DataOutputSerializer written = new DataOutputSerializer(64);

        serializer.serialize(book, written);

        assertThat(serializer.deserialize(new DataInputDeserializer(written.getCopyOfBuffer())))
                .isEqualTo(book);
    }

    private static Vintages book() {
        Vintages book = Vintages.empty(Indicator.parse("M.ZZ.W1.EXPORTS.TOTAL.BOP.SA.NOMINAL"));
        TradeUniverse universe = TradeUniverse.of(1, UniverseShape.ofHeadlines(1, 3, 6));
        for (ObservationRecord record :
                FactTopic.observationsOf(universe.facts()).toList()) {
            book = book.with(((ObservationRecord.Figures) record).set());
        }
        return book;
    }
}

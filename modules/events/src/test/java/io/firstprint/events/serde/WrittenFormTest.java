/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.ViewEvent;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.mapping.RandomViews;
import io.firstprint.events.mapping.ViewMapping;
import io.firstprint.events.serde.EventFields.Standing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events of any schema as names and texts. */
class WrittenFormTest {
    private static final Schema NAMED = SchemaBuilder.record("Item")
            .fields()
            .requiredString("name")
            .requiredInt("amount")
            .endRecord();

    static Stream<ViewUpdate> views() {
        return LongStream.rangeClosed(1, 20)
                .mapToObj(RandomViews::new)
                .flatMap(random -> Stream.of(
                        random.contradiction(),
                        random.contributions(),
                        random.revision(),
                        random.balance(),
                        random.surprise()));
    }

    private static byte[] bytesOf(GenericData data, Object event, Schema schema) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<>(schema, data).write(event, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private static byte[] bytesOf(SpecificRecord event) throws IOException {
        return bytesOf(SpecificData.get(), event, event.getSchema());
    }

    @ParameterizedTest
    @MethodSource("views")
    void shouldReadWhetherAViewIsWithdrawnAndItsLogicVersion(ViewUpdate view) throws IOException {
        SpecificRecord event = ViewMapping.toEvent(view);

        Standing standing = new WrittenForm(event.getSchema()).standing(bytesOf(event), 0);

        assertThat(standing).isEqualTo(new Standing(view.withdrawn(), ViewEvent.LOGIC_VERSION));
    }

    @ParameterizedTest
    @MethodSource("views")
    void shouldReadEveryFieldAsText(ViewUpdate view) throws IOException {
        SpecificRecord event = ViewMapping.toEvent(view);

        Map<String, String> fields = new WrittenForm(event.getSchema()).fields(bytesOf(event), 0);

        assertThat(fields)
                .containsEntry("eventId", view.event().id())
                .containsEntry("effectiveAt", view.event().effectiveAt().toString())
                .containsEntry("withdrawn", String.valueOf(view.withdrawn()));
    }

    @Test
    void shouldWriteFiguresAndReleasesAsTheDomainDoes() throws IOException {
        ViewUpdate view = new RandomViews(3).contradiction();
        Contradiction contradiction = (Contradiction) view.event();
        SpecificRecord event = ViewMapping.toEvent(view);

        assertThat(new WrittenForm(event.getSchema()).fields(bytesOf(event), 0))
                .containsEntry("release", contradiction.release().toString())
                .containsEntry(
                        "gap",
                        contradiction.gap().amount() + " within "
                                + contradiction.gap().uncertainty());
    }

    private static Map<String, String> fieldsOfItems(Map<String, Integer> amounts, String... names) throws IOException {
        Schema schema = SchemaBuilder.record("Items")
                .fields()
                .name("items")
                .type()
                .array()
                .items(NAMED)
                .noDefault()
                .endRecord();
        GenericRecord event = new GenericData.Record(schema);
        event.put("items", Stream.of(names).map(name -> item(name, amounts)).toList());
        return new WrittenForm(schema).fields(bytesOf(GenericData.get(), event, schema), 0);
    }

    private static GenericRecord item(String name, Map<String, Integer> amounts) {
        GenericRecord item = new GenericData.Record(NAMED);
        item.put("name", name);
        item.put("amount", amounts.getOrDefault(name, 0));
        return item;
    }

    @Test
    void shouldTellItemsByTheirNames() throws IOException {
        assertThat(fieldsOfItems(Map.of("actual", 1, "prior", 2), "actual", "prior"))
                .isEqualTo(Map.of("items[actual]", "1", "items[prior]", "2"));
    }

    @Test
    void shouldTellItemsByTheirPlaceWhereTwoHaveOneName() throws IOException {
        assertThat(fieldsOfItems(Map.of("actual", 1), "actual", "actual"))
                .containsOnlyKeys(List.of("items[0].name", "items[0].amount", "items[1].name", "items[1].amount"));
    }

    @Test
    void shouldHaveAnotherFingerprintWhereBytesMeanSomethingElse() {
        Schema documented = SchemaBuilder.record("Item")
                .doc("One of them.")
                .fields()
                .requiredString("name")
                .requiredInt("amount")
                .endRecord();
        Schema renamed = SchemaBuilder.record("Item")
                .fields()
                .requiredString("name")
                .requiredInt("share")
                .endRecord();

        assertThat(new WrittenForm(documented).fingerprint()).isEqualTo(new WrittenForm(NAMED).fingerprint());
        assertThat(new WrittenForm(renamed).fingerprint()).isNotEqualTo(new WrittenForm(NAMED).fingerprint());
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** The fields of an event as paths and texts. What has a text form of its own in the domain is one field in it. */
final class FieldTexts {
    private static final String NAME = "name";
    private static final GenericData DATA = GenericData.get();

    private final Map<String, String> texts = new LinkedHashMap<>();

    private FieldTexts() {}

    static Map<String, String> of(GenericRecord event) {
        FieldTexts fields = new FieldTexts();
        fields.putAll("", event);
        return fields.texts;
    }

    private void putAll(String path, GenericRecord event) {
        for (Schema.Field field : event.getSchema().getFields()) {
            put(path.isEmpty() ? field.name() : path + "." + field.name(), field.schema(), event.get(field.pos()));
        }
    }

    private void put(String path, Schema declared, @Nullable Object value) {
        if (value == null) {
            return;
        }
        Schema schema = declared.isUnion() ? declared.getTypes().get(DATA.resolveUnion(declared, value)) : declared;
        if (value instanceof GenericRecord event) {
            putRecord(path, event);
        } else if (value instanceof List<?> items) {
            putItems(path, schema.getElementType(), items);
        } else if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, entry) -> put(path + "[" + key + "]", schema.getValueType(), entry));
        } else {
            texts.put(path, text(schema, value));
        }
    }

    private void putRecord(String path, GenericRecord event) {
        switch (event.getSchema().getName()) {
            case "Amount" -> texts.put(path, amount(event));
            case "Figure" -> texts.put(path, figure(event));
            case "ReleaseRef" -> texts.put(path, release(event));
            default -> putAll(path, event);
        }
    }

    private static String amount(GenericRecord amount) {
        return amount.get("digits") + "E" + amount.get("exponent") + " " + amount.get("unit");
    }

    private static String figure(GenericRecord figure) {
        return figure.get("amount") instanceof GenericRecord amount
                        && figure.get("uncertainty") instanceof GenericRecord uncertainty
                ? amount(amount) + " within " + amount(uncertainty)
                : figure.toString();
    }

    private static String release(GenericRecord release) {
        return release.get("publisher") + "/" + release.get("programme") + "/" + release.get("referencePeriod");
    }

    /** An item with a name is told by it, so that one more in the middle does not make all that follow differ. */
    private void putItems(String path, Schema type, List<?> items) {
        boolean named = isNamed(items);
        for (int i = 0; i < items.size(); i++) {
            if (named && items.get(i) instanceof GenericRecord item) {
                putNamed(path + "[" + item.get(NAME) + "]", item);
            } else {
                put(path + "[" + i + "]", type, items.get(i));
            }
        }
    }

    private static boolean isNamed(Collection<?> items) {
        return items.stream().allMatch(item -> item instanceof GenericRecord event && event.hasField(NAME))
                && items.stream()
                                .map(item -> String.valueOf(((GenericRecord) item).get(NAME)))
                                .distinct()
                                .count()
                        == items.size();
    }

    /** A name and one thing more are that thing. */
    private void putNamed(String path, GenericRecord item) {
        List<Schema.Field> fields = item.getSchema().getFields();
        for (Schema.Field field : fields) {
            if (!field.name().equals(NAME)) {
                put(fields.size() == 2 ? path : path + "." + field.name(), field.schema(), item.get(field.pos()));
            }
        }
    }

    private static String text(Schema schema, Object value) {
        return schema.getLogicalType() instanceof LogicalTypes.TimestampMillis && value instanceof Long millis
                ? Instant.ofEpochMilli(millis).toString()
                : value.toString();
    }
}

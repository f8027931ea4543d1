/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Bytes as the elements of a JSON array of flat objects.
 *
 * <p>What a service answers instead of data may repeat a key of the request, so no refusal here quotes any of it.
 */
public final class JsonRows {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String CHECK = "check the address, the key and the limits of the service";

    private JsonRows() {}

    /**
     * Reads an array, or the one that a field of the outermost object holds.
     *
     * @param field name of the field, or empty where the array is the outermost value
     */
    public static List<JsonRow> parse(byte[] bytes, String field) throws BadInput {
        String text = CsvText.textOf(bytes);
        if (text.isBlank()) {
            throw new BadInput(
                    RejectionReason.EMPTY_FILE,
                    "Expected JSON, found an empty file of " + bytes.length + " bytes; " + CHECK);
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            List<JsonRow> rows = field.isEmpty() ? outermost(parser) : within(parser, field);
            if (parser.nextToken() != null) {
                throw refused("nothing after the outermost value", parser);
            }
            return rows;
        } catch (JsonProcessingException e) {
            String found = text.stripLeading().startsWith("<") ? "a page for people" : "otherwise";
            throw new BadInput(
                    RejectionReason.NOT_JSON,
                    "Expected JSON from beginning to end, found " + found + " in line "
                            + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + "; " + CHECK);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
    }

    private static List<JsonRow> outermost(JsonParser parser) throws IOException, BadInput {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw refused("an array of objects", parser);
        }
        return elements(parser);
    }

    private static List<JsonRow> within(JsonParser parser, String field) throws IOException, BadInput {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw refused("an object with the field " + field, parser);
        }
        List<JsonRow> rows = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            boolean wanted = parser.currentName().equals(field);
            JsonToken value = parser.nextToken();
            if (wanted && (value != JsonToken.START_ARRAY || rows != null)) {
                throw refused("one array in the field " + field, parser);
            }
            if (wanted) {
                rows = elements(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (rows == null) {
            throw refused("an object with the field " + field, parser);
        }
        return rows;
    }

    private static List<JsonRow> elements(JsonParser parser) throws IOException {
        List<JsonRow> rows = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int number = rows.size() + 1;
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                rows.add(object(parser, number));
            } else {
                parser.skipChildren();
                rows.add(new JsonRow(number, false, Map.of(), Set.of()));
            }
        }
        return rows;
    }

    private static JsonRow object(JsonParser parser, int number) throws IOException {
        Map<String, String> fields = new HashMap<>();
        Set<String> repeated = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            boolean plain = value.isScalarValue() && value != JsonToken.VALUE_NULL;
            if (fields.put(name, plain ? parser.getText().strip() : "") != null) {
                repeated.add(name);
            }
            parser.skipChildren();
        }
        return new JsonRow(number, true, fields, repeated);
    }

    private static BadInput refused(String expected, JsonParser parser) {
        return new BadInput(
                RejectionReason.NOT_JSON,
                "Expected " + expected + ", found something else in line "
                        + parser.currentLocation().getLineNr() + "; " + CHECK);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The envelope of an answer of FRED and the rows in it; observations are tall or wide.
 *
 * @param name of the array that the rows stand in
 */
record FredAnswer(String name, Map<String, String> envelope, List<Map<String, String>> rows) {
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    /** Reads an answer whose rows stand in an array of a name. */
    static FredAnswer parse(byte[] body, String array) throws BadInput {
        String form = "an object with the array " + array;
        Map<String, String> envelope = new HashMap<>();
        List<Map<String, String>> rows = new ArrayList<>();
        boolean found = false;
        try (JsonReader json = JsonReader.of(body)) {
            if (!json.is(JsonToken.START_OBJECT)) {
                throw json.otherForm(form);
            }
            for (Optional<String> name = json.member(); name.isPresent(); name = json.member()) {
                if (name.get().equals(array) && json.is(JsonToken.START_ARRAY)) {
                    found = true;
                    readRows(json, form, rows);
                } else {
                    Optional<String> value = json.scalar();
                    if (value.isPresent()) {
                        envelope.put(name.get(), value.get());
                    }
                }
            }
            json.end();
            checkError(envelope, array);
            if (!found) {
                throw json.otherForm(form);
            }
        }
        return new FredAnswer(array, envelope, rows);
    }

    private static void readRows(JsonReader json, String form, List<Map<String, String>> rows) throws BadInput {
        while (json.next() != JsonToken.END_ARRAY) {
            if (!json.is(JsonToken.START_OBJECT)) {
                throw json.otherForm(form + " of objects");
            }
            rows.add(json.object());
        }
    }

    private static void checkError(Map<String, String> envelope, String array) throws BadInput {
        if (envelope.containsKey("error_code") || envelope.containsKey("error_message")) {
            throw BadInput.at(
                    RejectionReason.ERROR_ANSWER,
                    array,
                    envelope.getOrDefault("error_code", "") + " " + envelope.getOrDefault("error_message", ""),
                    "error_code and error_message",
                    "check the query and its key");
        }
    }

    /** Refuses a part: what is missing from it would look like values that did not change. */
    void checkComplete() throws BadInput {
        long values = rows.stream().mapToLong(FredAnswer::valuesIn).sum();
        if (number("offset") > 0 || number("count") > Math.max(values, rows.size())) {
            throw BadInput.at(
                    RejectionReason.INCOMPLETE_ANSWER,
                    "all of count " + envelope.getOrDefault("count", "") + " from offset 0 on",
                    rows.size() + " rows from offset " + envelope.getOrDefault("offset", "0"),
                    name,
                    "ask for a shorter window, with offset 0 and the largest limit");
        }
    }

    /** A tall row is one value, a wide one has a value in each column but the date. */
    private static int valuesIn(Map<String, String> row) {
        return row.containsKey("value") ? 1 : row.size() - 1;
    }

    private long number(String name) throws BadInput {
        String text = envelope.getOrDefault(name, "0");
        if (!COUNT.matcher(text).matches()) {
            throw BadInput.at(
                    RejectionReason.NOT_A_NUMBER,
                    "a whole number as " + name,
                    text,
                    "the envelope",
                    "nothing of this answer is used until that is put right");
        }
        return Long.parseLong(text);
    }
}

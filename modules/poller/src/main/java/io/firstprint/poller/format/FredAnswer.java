/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The envelope of FRED's observations and the rows in it, tall or wide. */
record FredAnswer(Map<String, String> envelope, List<Map<String, String>> rows) {
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final String FORM = "an object with the array observations";

    static FredAnswer parse(byte[] body) throws BadInput {
        Map<String, String> envelope = new HashMap<>();
        List<Map<String, String>> rows = new ArrayList<>();
        boolean found = false;
        try (JsonReader json = JsonReader.of(body)) {
            if (!json.is(JsonToken.START_OBJECT)) {
                throw json.otherForm(FORM);
            }
            for (Optional<String> name = json.member(); name.isPresent(); name = json.member()) {
                if (name.get().equals("observations") && json.is(JsonToken.START_ARRAY)) {
                    found = true;
                    readRows(json, rows);
                } else {
                    Optional<String> value = json.scalar();
                    if (value.isPresent()) {
                        envelope.put(name.get(), value.get());
                    }
                }
            }
            json.end();
            checkError(envelope);
            if (!found) {
                throw json.otherForm(FORM);
            }
        }
        return new FredAnswer(envelope, rows);
    }

    private static void readRows(JsonReader json, List<Map<String, String>> rows) throws BadInput {
        while (json.next() != JsonToken.END_ARRAY) {
            if (!json.is(JsonToken.START_OBJECT)) {
                throw json.otherForm(FORM + " of objects");
            }
            rows.add(json.object());
        }
    }

    private static void checkError(Map<String, String> envelope) throws BadInput {
        if (envelope.containsKey("error_code") || envelope.containsKey("error_message")) {
            throw BadInput.at(
                    RejectionReason.ERROR_ANSWER,
                    "observations",
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
                    "observations",
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

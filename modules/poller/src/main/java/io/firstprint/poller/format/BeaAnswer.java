/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of BEA's answer, wherever in it they are; the query that it repeats is passed over with its key. */
final class BeaAnswer {
    private static final String FORM = "an object BEAAPI with Results and Data";

    private final List<Map<String, String>> rows = new ArrayList<>();
    private boolean found;

    private BeaAnswer() {}

    static List<Map<String, String>> rows(byte[] body) throws BadInput {
        BeaAnswer answer = new BeaAnswer();
        try (JsonReader json = JsonReader.of(body)) {
            answer.object(json, name -> name.equals("BEAAPI"), answer::api);
            json.end();
            if (!answer.found) {
                throw json.otherForm(FORM);
            }
        }
        return answer.rows;
    }

    private interface Names {
        boolean has(String name);
    }

    private interface Part {
        void read(JsonReader json, String name) throws BadInput;
    }

    /** Reads the wanted members of the present object and passes over the others. */
    private void object(JsonReader json, Names wanted, Part part) throws BadInput {
        if (!json.is(JsonToken.START_OBJECT)) {
            throw json.otherForm(FORM);
        }
        for (Optional<String> name = json.member(); name.isPresent(); name = json.member()) {
            if (wanted.has(name.get())) {
                part.read(json, name.get());
            } else {
                json.scalar();
            }
        }
    }

    private void api(JsonReader json, String ignored) throws BadInput {
        object(json, name -> name.equals("Results") || name.equals("Error"), (inner, name) -> {
            if (name.equals("Error")) {
                throw error(inner);
            }
            eachObject(inner, this::results);
        });
    }

    private void results(JsonReader json) throws BadInput {
        object(json, name -> name.equals("Data") || name.equals("Error"), (inner, name) -> {
            if (name.equals("Error")) {
                throw error(inner);
            }
            found = true;
            eachObject(inner, data -> rows.add(data.object()));
        });
    }

    private interface Each {
        void read(JsonReader json) throws BadInput;
    }

    /** An object where there is one of them, an array where there are several. */
    private static void eachObject(JsonReader json, Each each) throws BadInput {
        if (json.is(JsonToken.START_OBJECT)) {
            each.read(json);
        } else if (json.is(JsonToken.START_ARRAY)) {
            while (json.next() != JsonToken.END_ARRAY) {
                if (!json.is(JsonToken.START_OBJECT)) {
                    throw json.otherForm(FORM);
                }
                each.read(json);
            }
        } else {
            throw json.otherForm(FORM);
        }
    }

    private static BadInput error(JsonReader json) throws BadInput {
        List<String> said = new ArrayList<>();
        if (json.is(JsonToken.START_OBJECT) || json.is(JsonToken.START_ARRAY)) {
            eachObject(json, error -> {
                Map<String, String> members = error.object();
                for (String name : List.of("APIErrorCode", "APIErrorDescription")) {
                    said.add(members.getOrDefault(name, members.getOrDefault("@" + name, "")));
                }
            });
        } else {
            json.scalar().ifPresent(said::add);
        }
        return BadInput.at(
                RejectionReason.ERROR_ANSWER,
                "Data",
                String.join(" ", said),
                "BEAAPI, Error",
                "check the query and its key");
    }
}

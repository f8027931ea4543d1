/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One JSON document, token by token. Whatever is wrong with it refuses all of it: what was cut or garbled in one
 * place may be so in another. Numbers are given as they are written.
 */
final class JsonReader implements AutoCloseable {
    private static final int DEEPEST = 50;
    private static final int LONGEST_TEXT = 100_000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private final byte[] body;
    private final JsonParser parser;

    private JsonReader(byte[] body, JsonParser parser) {
        this.body = body;
        this.parser = parser;
    }

    /** Opens a document at its first token. */
    static JsonReader of(byte[] body) throws BadInput {
        String start = Answer.start(body);
        if (start.isEmpty()) {
            throw new BadInput(
                    RejectionReason.EMPTY_FILE, "Expected JSON, found an empty answer; check the query and its key");
        }
        try {
            JsonReader reader = new JsonReader(body, FACTORY.createParser(body));
            reader.next();
            return reader;
        } catch (IOException e) {
            throw notJson(body, "its beginning");
        }
    }

    /** Goes to the next token; there has to be one. */
    JsonToken next() throws BadInput {
        @Nullable JsonToken token = nextOrEnd();
        if (token == null) {
            throw notJson(body, place());
        }
        return token;
    }

    /** Goes behind the last token; there may be no other. */
    void end() throws BadInput {
        if (nextOrEnd() != null) {
            throw notJson(body, place());
        }
    }

    private @Nullable JsonToken nextOrEnd() throws BadInput {
        try {
            return parser.nextToken();
        } catch (IOException e) {
            throw notJson(body, place());
        }
    }

    boolean is(JsonToken token) {
        return parser.currentToken() == token;
    }

    /** Returns the present scalar as it is written; empty for null, an object or an array, which it passes over. */
    Optional<String> scalar() throws BadInput {
        try {
            boolean isText = parser.currentToken().isScalarValue() && !is(JsonToken.VALUE_NULL);
            Optional<String> text = isText ? Optional.of(parser.getText().strip()) : Optional.empty();
            parser.skipChildren();
            return text;
        } catch (IOException e) {
            throw notJson(body, place());
        }
    }

    /** Goes to the value of the present object's next member and returns its name; empty at the object's end. */
    Optional<String> member() throws BadInput {
        if (next() == JsonToken.END_OBJECT) {
            return Optional.empty();
        }
        try {
            String name = parser.currentName();
            next();
            return Optional.of(name);
        } catch (IOException e) {
            throw notJson(body, place());
        }
    }

    /** Returns the scalars of the present object by their names; others are passed over. */
    Map<String, String> object() throws BadInput {
        Map<String, String> members = new HashMap<>();
        for (Optional<String> name = member(); name.isPresent(); name = member()) {
            Optional<String> value = scalar();
            if (value.isPresent()) {
                members.put(name.get(), value.get());
            }
        }
        return members;
    }

    /** Returns the scalars of the present array in their order; empty for null, an object or an array. */
    List<String> array() throws BadInput {
        List<String> elements = new ArrayList<>();
        while (next() != JsonToken.END_ARRAY) {
            elements.add(scalar().orElse(""));
        }
        return elements;
    }

    /** Returns the refusal of the document for another form than was expected. */
    BadInput otherForm(String expected) {
        return BadInput.at(
                RejectionReason.UNKNOWN_HEADER,
                expected,
                Answer.start(body),
                "an answer that is otherwise at " + place(),
                "check the query; the publisher may have changed the form");
    }

    private String place() {
        return "line " + parser.currentTokenLocation().getLineNr() + ", column "
                + parser.currentTokenLocation().getColumnNr();
    }

    private static BadInput notJson(byte[] body, String place) {
        return BadInput.at(
                RejectionReason.NOT_JSON,
                "a complete JSON document",
                Answer.start(body),
                "an answer that is none at " + place,
                "it may be a page for people or have been cut: check the query and its key, and ask again");
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Closing bytes in memory failed", e);
        }
    }
}

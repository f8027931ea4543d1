/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.deploy;

import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Text that is text: Kubernetes refuses a number or a boolean where it wants text, Gson would take it. */
final class StrictText extends TypeAdapter<@Nullable String> {
    @Override
    public @Nullable String read(JsonReader in) throws IOException {
        JsonToken token = in.peek();
        if (token == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        if (token != JsonToken.STRING) {
            throw new JsonParseException("Expected text at " + in.getPath() + ", found " + token);
        }
        return in.nextString();
    }

    @Override
    public void write(JsonWriter out, @Nullable String value) throws IOException {
        out.value(value);
    }
}

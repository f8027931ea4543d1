/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.deploy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A dashboard for Grafana as it stands in its file. */
record Dashboard(String name, JsonObject json) {

    /** One of its pictures. */
    record Panel(int id, String title, String unit, List<String> queries) {}

    static List<Dashboard> all() {
        try (Stream<Path> files = Files.list(AlertRules.FOLDER.resolve("grafana/dashboards"))) {
            return files.sorted().map(Dashboard::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dashboard read(Path file) {
        try {
            return new Dashboard(
                    file.getFileName().toString(),
                    JsonParser.parseString(Files.readString(file)).getAsJsonObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Panel> panels() {
        return objects(json, "panels").map(Dashboard::panel).toList();
    }

    private static Panel panel(JsonObject json) {
        JsonObject defaults = json.getAsJsonObject("fieldConfig").getAsJsonObject("defaults");
        return new Panel(
                json.get("id").getAsInt(),
                json.get("title").getAsString(),
                defaults.get("unit").getAsString(),
                objects(json, "targets")
                        .map(target -> target.get("expr").getAsString())
                        .toList());
    }

    List<String> queries() {
        return panels().stream().flatMap(panel -> panel.queries().stream()).toList();
    }

    /** Returns the ids of the data sources that its panels ask. */
    Set<String> dataSources() {
        Set<String> ids = new TreeSet<>();
        objects(json, "panels")
                .flatMap(panel -> Stream.concat(Stream.of(panel), objects(panel, "targets")))
                .forEach(asking ->
                        ids.add(asking.getAsJsonObject("datasource").get("uid").getAsString()));
        return ids;
    }

    private static Stream<JsonObject> objects(JsonObject from, String key) {
        return from.getAsJsonArray(key).asList().stream().map(JsonElement::getAsJsonObject);
    }

    @Override
    public String toString() {
        return name;
    }
}

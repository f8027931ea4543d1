/* SPDX-License-Identifier: Apache-2.0 */

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** Has a Prometheus that asks running processes evaluate every alert rule, and answer every query of dashboards. */
public final class CheckQueries {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String api;
    private int passed;
    private int failed;

    private CheckQueries(String server) {
        api = server + "/api/v1/";
    }

    /** @param arguments address of Prometheus, then files of dashboards */
    public static void main(String[] arguments) throws Exception {
        CheckQueries check = new CheckQueries(arguments[0]);
        check.targets();
        check.rules();
        for (String board : Arrays.asList(arguments).subList(1, arguments.length)) {
            check.board(board);
        }
        System.out.println(check.passed + " passed, " + check.failed + " failed");
        System.exit(check.failed == 0 && check.passed > 0 ? 0 : 1);
    }

    private JsonNode ask(String path) throws Exception {
        return JSON.readTree(HTTP.send(HttpRequest.newBuilder(URI.create(api + path)).build(), BodyHandlers.ofString())
                .body());
    }

    private void targets() throws Exception {
        JsonNode targets = ask("targets").path("data").path("activeTargets");
        isTrue("two targets", targets.size() == 2, targets);
        for (JsonNode target : targets) {
            isTrue("target " + target.path("scrapePool").asText() + " answers", target.path("health").asText().equals("up"),
                    target.path("lastError"));
        }
    }

    private void rules() throws Exception {
        for (JsonNode group : ask("rules").path("data").path("groups")) {
            for (JsonNode rule : group.path("rules")) {
                isTrue("rule " + rule.path("name").asText() + " can be evaluated", rule.path("health").asText().equals("ok"),
                        rule.path("lastError"));
            }
        }
    }

    private void board(String file) throws Exception {
        for (JsonNode panel : JSON.readTree(Path.of(file).toFile()).path("panels")) {
            for (JsonNode target : panel.path("targets")) {
                String query = target.path("expr").asText();
                JsonNode answer = ask("query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
                isTrue("panel '" + panel.path("title").asText() + "' has data from " + query,
                        !answer.path("data").path("result").isEmpty(), answer);
            }
        }
    }

    private void isTrue(String rule, boolean holds, Object found) {
        if (holds) {
            passed++;
        } else {
            failed++;
            System.out.println("Expected: " + rule + ", found " + found);
        }
    }
}

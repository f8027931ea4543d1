/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.firstprint.cli.Console;
import io.firstprint.events.topic.TopicSpec;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedCluster.class)
class CompatibilityScriptIT {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path directory;

    @SuppressWarnings("NullAway.Init") // set before each test
    private TestNamespace namespace;

    private String said = "";

    @BeforeAll
    static void needCurl() {
        boolean present = Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "curl")));
        assumeTrue(
                present, "Expected curl to run the script, found none: install it, for example: apt-get install curl");
    }

    @BeforeEach
    void prepare(TestCluster cluster) {
        namespace = cluster.emptyNamespace();
        namespace.registerSchemas();
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        Console console = new Console();
        console.run(
                "manifest", "compatibility", "--namespace", namespace.topics().namespace());
        Path script = directory.resolve("compatibility.sh");
        Files.writeString(script, console.out());
        ProcessBuilder process = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true);
        process.command().addAll(Arrays.asList(arguments));
        process.environment().put("SCHEMA_REGISTRY", namespace.cluster().registryUrl());
        Process running = process.start();
        said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return running.waitFor();
    }

    private String alerts() {
        TopicSpec spec = namespace.topics().all().stream()
                .filter(topic -> topic.suffix().equals("alerts.v1"))
                .findFirst()
                .orElseThrow();
        return namespace.topics().subjectOf(spec);
    }

    private void setLevel(String subject, String level) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(namespace.cluster().registryUrl() + "/config/" + subject))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"compatibility\": \"" + level + "\"}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldFindTheLevelsThatRegistrationHasSet() throws Exception {
        assertThat(run("--check")).as(said).isZero();
    }

    @Test
    void shouldNameASubjectOfAnotherLevelAndSetItRight() throws Exception {
        setLevel(alerts(), "NONE");

        assertThat(run("--check")).isEqualTo(1);
        assertThat(said)
                .contains("Expected " + alerts() + " to be ")
                .contains("found ")
                .contains("without --check");
        assertThat(run()).as(said).isZero();
        assertThat(run("--check")).as(said).isZero();
    }
}

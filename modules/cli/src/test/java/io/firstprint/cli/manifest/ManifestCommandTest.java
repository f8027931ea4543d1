/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.Console;
import io.firstprint.events.topic.Duty;
import io.firstprint.events.topic.Rights;
import io.firstprint.events.topic.TopicCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclPermissionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ManifestCommandTest {
    private static final Path DEPLOY = Path.of("..", "..", "deploy", "kafka");
    private static final TopicCatalogue LIVE = new TopicCatalogue(TopicCatalogue.LIVE);

    private final Console console = new Console();

    private String manifest(String... arguments) {
        List<String> all = new ArrayList<>(List.of("manifest"));
        all.addAll(List.of(arguments));
        assertThat(console.run(all.toArray(String[]::new))).isZero();
        return console.out();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> resources(String... arguments) {
        Iterable<Object> documents = new Load(LoadSettings.builder().build()).loadAllFromString(manifest(arguments));
        return StreamSupport.stream(documents.spliterator(), false)
                .map(document -> (Map<String, Object>) document)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> of, String key) {
        return (Map<String, Object>) of.getOrDefault(key, Map.of());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parts(Map<String, Object> of, String key) {
        return (List<Map<String, Object>>) of.getOrDefault(key, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "topics, strimzi-topics.yaml",
        "users, strimzi-users.yaml",
        "acls, acls.sh",
        "compatibility, compatibility.sh"
    })
    void shouldPrintWhatTheFileOfTheDeploymentSays(String kind, String file) throws IOException {
        assertThat(DEPLOY.resolve(file))
                .as("made by 'firstprint manifest " + kind + "'")
                .hasContent(manifest(kind));
    }

    @Test
    void shouldGiveEachTopicTheSettingsOfTheCatalogue() {
        Map<String, Map<String, Object>> bodies = new HashMap<>();
        resources("topics", "--partitions", "12", "--replicas", "3")
                .forEach(resource ->
                        bodies.put(String.valueOf(part(resource, "metadata").get("name")), part(resource, "spec")));

        assertThat(bodies).hasSameSizeAs(LIVE.all());
        assertThat(LIVE.all()).allSatisfy(spec -> {
            Map<String, Object> body = bodies.getOrDefault(LIVE.nameOf(spec), Map.of());
            assertThat(body).containsEntry("partitions", spec.byIndicator() ? 12 : 1);
            assertThat(body).containsEntry("replicas", 3);
            assertThat(part(body, "config"))
                    .containsAllEntriesOf(spec.settings())
                    .containsEntry("min.insync.replicas", "2");
        });
    }

    @Test
    void shouldAllowEachUserOfStrimziWhatItsDutyNeedsAndNothingElse() {
        List<Map<String, Object>> users = resources("users");

        assertThat(users).hasSameSizeAs(Duty.values());
        for (Duty duty : Duty.values()) {
            Map<String, Object> user = users.stream()
                    .filter(each -> part(each, "metadata").containsValue("firstprint-" + duty))
                    .findFirst()
                    .orElse(Map.of());
            List<String> found = parts(part(part(user, "spec"), "authorization"), "acls").stream()
                    .flatMap(rule -> ((List<?>) rule.getOrDefault("operations", List.of()))
                            .stream().map(operation -> operation + " " + part(rule, "resource")))
                    .toList();
            List<String> expected = new Rights(LIVE, "User:firstprint-" + duty)
                    .of(duty).stream()
                            .filter(binding -> binding.entry().permissionType() == AclPermissionType.ALLOW)
                            .map(ManifestCommandTest::asInStrimzi)
                            .toList();
            assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static String asInStrimzi(AclBinding binding) {
        String type =
                switch (binding.pattern().resourceType()) {
                    case TOPIC -> "topic";
                    case GROUP -> "group";
                    case TRANSACTIONAL_ID -> "transactionalId";
                    default -> "another";
                };
        String how =
                switch (binding.pattern().patternType()) {
                    case LITERAL -> "literal";
                    case PREFIXED -> "prefix";
                    default -> "another";
                };
        return Rights.word(binding.entry().operation()) + " {type=" + type + ", name="
                + binding.pattern().name() + ", patternType=" + how + "}";
    }

    @Test
    void shouldGiveKafkasToolEveryRightOfEveryDuty(@TempDir Path directory) throws Exception {
        Path calls = directory.resolve("calls");
        Path tool = directory.resolve("kafka-acls.sh");
        Files.writeString(tool, "#!/bin/sh\nprintf '%s ' \"$@\" >> '" + calls + "'\necho >> '" + calls + "'\n");
        Path script = directory.resolve("acls.sh");
        Files.writeString(script, manifest("acls"));
        ProcessBuilder run = new ProcessBuilder("bash", script.toString());
        assertThat(tool.toFile().setExecutable(true)).isTrue();
        run.environment().putAll(Map.of("KAFKA_ACLS", tool.toString(), "BOOTSTRAP_SERVERS", "localhost:9092"));

        assertThat(run.start().waitFor()).isZero();

        List<String> expected = Arrays.stream(Duty.values())
                .flatMap(duty -> new Rights(LIVE, "User:firstprint-" + duty).of(duty).stream())
                .map(binding -> Rights.inWords(binding).replace("'", ""))
                .toList();
        assertThat(Files.readAllLines(calls).stream()
                        .flatMap(call -> ToolCall.of(call).rights()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void shouldRefuseAKindThatThereIsNot() {
        assertThat(console.run("manifest", "moon")).isEqualTo(2);

        assertThat(console.err()).contains("Expected one of topics, users, acls, compatibility, found 'moon'");
    }

    @Test
    void shouldRefuseToHaveNoPartition() {
        assertThat(console.run("manifest", "topics", "--partitions", "0")).isEqualTo(2);

        assertThat(console.err()).contains("Expected one partition and one replica or more, found 0 and 3");
    }
}

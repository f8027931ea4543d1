/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.topic.TopicCatalogue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessorConfigTest {
    private static final RegistryConnection REGISTRY = RegistryConnection.to("http://localhost:8081");
    private static final Path STATE = Path.of("state");

    private static ProcessorConfig config(String servers, String instance, int threads, Duration commitInterval) {
        return new ProcessorConfig(
                servers,
                Map.of(),
                REGISTRY,
                new TopicCatalogue("replay.run-7.trade."),
                STATE,
                instance,
                threads,
                commitInterval);
    }

    @Test
    void shouldHaveADefaultForAllButAddressesAndStateDirectory() {
        ProcessorConfig config = ProcessorConfig.of("localhost:9092", REGISTRY, STATE);

        assertThat(config)
                .usingRecursiveComparison()
                .isEqualTo(new ProcessorConfig(
                        "localhost:9092",
                        Map.of(),
                        REGISTRY,
                        new TopicCatalogue("trade."),
                        STATE,
                        "1",
                        2,
                        Duration.ofMillis(20)));
    }

    @Test
    void shouldShowNoSecretInItsText() {
        ProcessorConfig config = new ProcessorConfig(
                "localhost:9092",
                Map.of("sasl.jaas.config", "secret"),
                REGISTRY,
                new TopicCatalogue("trade."),
                STATE,
                "1",
                1,
                Duration.ofMillis(20));

        assertThat(config.toString()).contains("sasl.jaas.config").doesNotContain("secret");
    }

    @Test
    void shouldNameTheApplicationAfterItsNamespace() {
        ProcessorConfig config = config("localhost:9092", "1", 1, Duration.ofMillis(1));

        assertThat(config.applicationId()).isEqualTo("firstprint-replay.run-7.trade-books");
    }

    @Test
    void shouldRefuseToDoWithoutServers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config(" ", "1", 1, Duration.ofMillis(20)))
                .withMessage("Expected bootstrap servers such as localhost:9092, found none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a_b", "-a"})
    void shouldRefuseAnInstanceOfAnotherForm(String instance) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config("localhost:9092", instance, 1, Duration.ofMillis(20)))
                .withMessage("Expected an instance name of small letters, digits and '-', found '" + instance + "'");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65})
    void shouldRefuseThreadsOutOfRange(int threads) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config("localhost:9092", "1", threads, Duration.ofMillis(20)))
                .withMessage("Expected 1 to 64 threads, found " + threads);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT10S"})
    void shouldRefuseACommitIntervalOutOfRange(Duration interval) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config("localhost:9092", "1", 1, interval))
                .withMessage("Expected a commit interval from 1 ms to less than 10 s, found " + interval);
    }

    @Test
    void shouldProcessExactlyOnceWhateverTheClientSettingsSay() {
        ProcessorConfig config = new ProcessorConfig(
                "localhost:9092",
                Map.of(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE),
                REGISTRY,
                new TopicCatalogue("trade."),
                STATE,
                "1",
                2,
                Duration.ofMillis(20));

        assertThat(StreamsSettings.of(config))
                .containsEntry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    }

    @Test
    void shouldPassClientSettingsOn() {
        ProcessorConfig config = new ProcessorConfig(
                "localhost:9092",
                Map.of("security.protocol", "SSL"),
                REGISTRY,
                new TopicCatalogue("trade."),
                STATE,
                "1",
                2,
                Duration.ofMillis(20));

        assertThat(StreamsSettings.of(config)).containsEntry("security.protocol", "SSL");
    }
}

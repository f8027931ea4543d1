/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.poller.fetch.FetchConfig;
import io.firstprint.poller.publish.PublishConfig;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollerConfigTest {
    private static final Map<String, String> KAFKA = Map.of("bootstrap.servers", "127.0.0.1:9092");
    private static final RegistryConnection REGISTRY = RegistryConnection.to("http://127.0.0.1:8081");
    private static final TopicCatalogue LIVE = new TopicCatalogue("trade.");
    private static final PublishConfig PUBLISHING = PublishConfig.to(KAFKA, REGISTRY, LIVE);

    @Test
    void shouldHaveTheseDefaults() {
        PollerConfig config = PollerConfig.to(PUBLISHING);

        assertThat(config.publishing().transactionTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.publishing().deliveryTimeout()).isEqualTo(Duration.ofSeconds(8));
        assertThat(config.publishing().answerTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.fetching().connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.fetching().requestTimeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.fetching().largestBodyBytes()).isEqualTo(16 * 1024 * 1024);
        assertThat(config.fetching().userAgent()).isEqualTo("firstprint");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.5S, PT0.5S, PT1S, transactionTimeout",
        "PT16M, PT8S, PT1S, transactionTimeout",
        "PT10S, PT11S, PT1S, deliveryTimeout",
        "PT10S, PT0.1S, PT1S, deliveryTimeout",
        "PT10S, PT8S, PT0.1S, answerTimeout",
        "PT10S, PT8S, PT6M, answerTimeout"
    })
    void shouldRefusePublishingLimitsOutOfRange(
            Duration transaction, Duration delivery, Duration answer, String setting) {
        assertThatThrownBy(() -> new PublishConfig(KAFKA, REGISTRY, LIVE, transaction, delivery, answer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected " + setting + " from ");
    }

    @Test
    void shouldRefuseKafkaSettingsWithoutAnAddress() {
        assertThatThrownBy(() -> PublishConfig.to(Map.of(), REGISTRY, LIVE))
                .hasMessage("Expected bootstrap.servers among the Kafka settings, found none");
    }

    @Test
    void shouldNotShowSecrets() {
        PublishConfig config = PublishConfig.to(
                Map.of("bootstrap.servers", "127.0.0.1:9092", "sasl.jaas.config", "s3cret"),
                new RegistryConnection("http://127.0.0.1:8081", Map.of("basic.auth.user.info", "user:s3cret")),
                LIVE);

        assertThat(PollerConfig.to(config).toString())
                .contains("sasl.jaas.config")
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, PT1S, 1, agent, connectTimeout",
        "PT1S, PT6M, 1, agent, requestTimeout",
        "PT1S, PT1S, 0, agent, largestBodyBytes",
        "PT1S, PT1S, 1, ' ', userAgent"
    })
    void shouldRefuseFetchingLimitsOutOfRange(
            Duration connect, Duration request, int bytes, String agent, String setting) {
        assertThatThrownBy(() -> new FetchConfig(connect, request, bytes, agent))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(setting);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.Main;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Pollers in Kubernetes. */
final class PollerChartTest {
    private static final String CHECKSUM = "checksum/sources";

    @Test
    void shouldRunTwoPollersOfOneFileOfSources() {
        V1Deployment poller = HelmChart.with("").poller("fp-poller-headline");

        assertThat(poller.getSpec().getReplicas()).isEqualTo(2);
    }

    @Test
    void shouldReplaceOnePollerAfterTheOther() {
        var strategy = HelmChart.with("")
                .poller("fp-poller-headline")
                .getSpec()
                .getStrategy()
                .getRollingUpdate();

        assertThat(strategy.getMaxUnavailable().getIntValue()).isEqualTo(1);
        assertThat(strategy.getMaxSurge().getIntValue()).isZero();
    }

    @Test
    void shouldGivePollersOfTheirOwnToOtherSources() {
        Manifests manifests = HelmChart.with("pollers: {detail: {replicas: 3, sources: 'sources: []'}}");

        assertThat(manifests.poller("fp-poller-detail").getSpec().getReplicas()).isEqualTo(3);
        assertThat(manifests.poller("fp-poller-headline").getSpec().getReplicas())
                .isEqualTo(2);
        assertThat(sources(manifests, "fp-poller-detail-sources")).isEqualTo("sources: []\n");
    }

    @Test
    void shouldShipSourcesThatTheCommandLineAccepts(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("sources.yaml"), sources(HelmChart.with(""), "fp-poller-headline-sources"));

        assertThat(new CommandLine(new Main()).execute("sources", "check", file.toString()))
                .isZero();
    }

    @Test
    void shouldStartPollersAnewWhenSourcesChange() {
        Map<String, String> before = annotations("");

        Map<String, String> after = annotations("poller: {sources: 'sources: []'}");

        assertThat(after.get(CHECKSUM)).isNotEqualTo(before.get(CHECKSUM)).hasSize(64);
    }

    @Test
    void shouldTakeKeysFromSecret() {
        var container = HelmChart.with("poller: {keys: {secret: publisher-keys}}")
                .poller("fp-poller-headline")
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0);

        assertThat(container.getEnvFrom())
                .singleElement()
                .satisfies(from -> assertThat(from.getSecretRef().getName()).isEqualTo("publisher-keys"));
    }

    private static Map<String, String> annotations(String values) {
        return HelmChart.with(values)
                .poller("fp-poller-headline")
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getAnnotations();
    }

    private static String sources(Manifests manifests, String name) {
        V1ConfigMap found = manifests.all(V1ConfigMap.class).stream()
                .filter(map -> name.equals(map.getMetadata().getName()))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(found.getData().get("sources.yaml"));
    }
}

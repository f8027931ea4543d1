/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.LintResult;
import io.kubernetes.client.openapi.models.V1Container;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chart as a whole, and the values that it refuses. */
final class ChartTest {
    @Test
    void shouldPassHelmsOwnChecks() {
        LintResult result = HelmChart.lint();

        assertThat(result.isFailed())
                .as(String.join("\n", result.getMessages()))
                .isFalse();
    }

    @Test
    void shouldRunTheImageOfThisVersionByDefault() throws IOException {
        Matcher version = Pattern.compile("<artifactId>firstprint</artifactId>\\s*<version>(.*?)</version>")
                .matcher(Files.readString(HelmChart.DEPLOY.resolveSibling("pom.xml")));

        assertThat(version.find()).isTrue();
        assertThat(HelmChart.with("").containers())
                .extracting(V1Container::getImage)
                .containsOnly("firstprint:" + version.group(1));
    }

    @Test
    void shouldRenderObjectsThatKubernetesKnowsByDefault() {
        Manifests manifests = HelmChart.with("");

        assertThat(manifests.objects()).isNotEmpty();
    }

    @Test
    void shouldRenderObjectsThatKubernetesKnowsWithEveryValue() {
        Manifests manifests = HelmChart.with(HelmChart.everything());

        assertThat(manifests.objects()).extracting(Object::getClass).contains(KubernetesKind.models());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{kafkas: {}}                                       | kafkas",
                "{poller: {replica: 3}}                             | replica",
                "{poller: {replicas: two}}                          | /poller/replicas",
                "{topics: {partitions: 0}}                          | /topics/partitions",
                "{topics: {namespace: trade}}                       | /topics/namespace",
                "{kafka: {bootstrapServers: kafka}}                 | /kafka/bootstrapServers",
                "{registry: {url: 'http://user:secret@registry'}}   | /registry/url",
                "{processors: {books: {applications: [bookz]}}}     | /processors/books",
                "{processors: {more: {}}}                           | applications",
                "{processors: {a-name-of-14ch: {applications: [books]}}} | a-name-of-14ch",
                "{processor: {resources: {limits: {memory: null}}}} | memory",
                "{image: {digest: latest}}                          | /image/digest",
                "{networkPolicy: {kafkaPorts: [70000]}}             | /networkPolicy/kafkaPorts"
            })
    void shouldRefuseValuesThatCannotBeMeant(String values, String named) {
        assertThatThrownBy(() -> HelmChart.with(values))
                .hasMessageContaining("values don't meet the specifications of the schema")
                .hasMessageContaining(named);
    }

    @Test
    void shouldRefuseAsManyStandbysAsReplicas() {
        assertThatThrownBy(() -> HelmChart.with("{processors: {books: {standbys: 2}}}"))
                .hasMessageContaining(
                        "Expected fewer standbys than replicas of processor 'books', found 2 standbys of 2");
    }

    @Test
    void shouldRefuseReleaseNameThatLeavesNoRoomForInstances() {
        assertThatThrownBy(() -> HelmChart.named("a-release-with-a-long-name", ""))
                .hasMessageContaining("Expected a release name of at most 24 characters");
    }
}

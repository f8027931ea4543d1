/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.processor.Application;
import io.firstprint.processor.ProcessorConfig;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processors in Kubernetes. */
final class ProcessorChartTest {
    @Test
    void shouldNameInstanceAfterPod() {
        V1Container container = container(HelmChart.with("").processor("fp-books"));

        assertThat(container.getArgs()).contains("--instance=$(POD_NAME)");
        assertThat(container.getEnv())
                .filteredOn(variable -> variable.getName().equals("POD_NAME"))
                .singleElement()
                .satisfies(variable -> assertThat(
                                variable.getValueFrom().getFieldRef().getFieldPath())
                        .isEqualTo("metadata.name"));
    }

    @Test
    void shouldKeepPodNamesWithinTheLengthOfInstanceNames() {
        String longest = "processors: {twelve-chars: {applications: [books], replicas: 99}}";

        String set = HelmChart.named("a.release-of-twenty-four", longest)
                .processor("a-release-of-twenty-four-twelve-chars")
                .getMetadata()
                .getName();

        assertThatCode(() -> instance(set + "-98")).doesNotThrowAnyException();
    }

    @Test
    void shouldKeepStateInVolumeOfPod() {
        V1StatefulSet set = HelmChart.with("").processor("fp-books");

        String claim =
                set.getSpec().getVolumeClaimTemplates().get(0).getMetadata().getName();
        assertThat(container(set).getVolumeMounts())
                .filteredOn(mount -> mount.getName().equals(claim))
                .singleElement()
                .satisfies(mount -> assertThat(container(set).getArgs())
                        .contains("--state-dir=" + mount.getMountPath() + "/state"));
    }

    @Test
    void shouldBeServedByTheServiceItNames() {
        Manifests manifests = HelmChart.with("");

        for (V1StatefulSet set : manifests.all(V1StatefulSet.class)) {
            assertThat(manifests.all(V1Service.class))
                    .filteredOn(service -> set.getSpec()
                            .getServiceName()
                            .equals(service.getMetadata().getName()))
                    .singleElement()
                    .satisfies(service -> assertThat(service.getSpec().getSelector())
                            .isEqualTo(set.getSpec().getSelector().getMatchLabels()));
        }
    }

    @Test
    void shouldStartPodsAtOnce() {
        assertThat(HelmChart.with("").all(V1StatefulSet.class))
                .allSatisfy(set ->
                        assertThat(set.getSpec().getPodManagementPolicy()).isEqualTo("Parallel"));
    }

    @Test
    void shouldKeepAStandbyOfEachBook() {
        V1StatefulSet set = HelmChart.with("").processor("fp-books");

        assertThat(set.getSpec().getReplicas()).isEqualTo(2);
        assertThat(container(set).getArgs()).contains("--standbys=1");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldRunEveryApplicationInOneProcessor(boolean everything) {
        Manifests manifests = HelmChart.with(everything ? HelmChart.everything() : "");

        assertThat(manifests.all(V1StatefulSet.class).stream().flatMap(set -> applications(set).stream()))
                .containsExactlyInAnyOrder(Application.values());
    }

    @Test
    void shouldKeepHeadlinesApartFromDetail() {
        assertThat(applications(HelmChart.with("").processor("fp-books"))).containsExactly(Application.BOOKS);
    }

    @Test
    void shouldLetAProcessorDoOtherwiseThanTheRest() {
        Manifests manifests = HelmChart.with("processors: {others: {standbys: 0, threads: 5}}");

        assertThat(container(manifests.processor("fp-others")).getArgs()).contains("--standbys=0", "--threads=5");
        assertThat(container(manifests.processor("fp-books")).getArgs()).contains("--standbys=1", "--threads=2");
    }

    private static V1Container container(V1StatefulSet set) {
        return set.getSpec().getTemplate().getSpec().getContainers().get(0);
    }

    private static List<Application> applications(V1StatefulSet set) {
        String option = "--applications=";
        return container(set).getArgs().stream()
                .filter(argument -> argument.startsWith(option))
                .flatMap(argument ->
                        Arrays.stream(argument.substring(option.length()).split(",", -1)))
                .map(Application::parse)
                .toList();
    }

    private static ProcessorConfig instance(String name) {
        return new ProcessorConfig(
                "kafka:9092",
                Map.of(),
                RegistryConnection.to("http://registry:8081"),
                new TopicCatalogue(TopicCatalogue.LIVE),
                Path.of("state"),
                name,
                ProcessorConfig.DEFAULT_THREADS,
                Duration.ofMillis(20));
    }
}

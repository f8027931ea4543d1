/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1PodTemplateSpec;
import io.kubernetes.client.openapi.models.V1Probe;
import io.kubernetes.client.openapi.models.V1SecurityContext;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every pod of the chart. */
final class PodTest {
    /** How long a process takes for its orderly close at most, in seconds; then it is cut short. */
    private static final long ORDERLY_CLOSE_S = 15;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldRunEveryContainerWithoutPrivileges(boolean everything) {
        assertThat(manifests(everything).containers()).isNotEmpty().allSatisfy(container -> {
            V1SecurityContext security = container.getSecurityContext();
            assertThat(security.getRunAsNonRoot()).isTrue();
            assertThat(security.getReadOnlyRootFilesystem()).isTrue();
            assertThat(security.getAllowPrivilegeEscalation()).isFalse();
            assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(security.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        });
    }

    @Test
    void shouldRunAsTheUserOfTheImage() {
        assertThat(manifests(false).pods())
                .allSatisfy(pod -> assertThat(pod.getSpec().getSecurityContext().getRunAsUser())
                        .isEqualTo(10_001L));
    }

    @Test
    void shouldLeaveTheUserToThePlatformWhereAsked() {
        assertThat(HelmChart.with("user: null").pods())
                .allSatisfy(pod -> assertThat(pod.getSpec().getSecurityContext().getRunAsUser())
                        .isNull());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldMountNoTokenOfKubernetes(boolean everything) {
        assertThat(manifests(everything).pods())
                .allSatisfy(pod -> assertThat(pod.getSpec().getAutomountServiceAccountToken())
                        .isFalse());
    }

    @Test
    void shouldLetEveryContainerWriteToTmp() {
        assertThat(manifests(false).containers()).allSatisfy(container -> assertThat(container.getVolumeMounts())
                .anySatisfy(mount -> assertThat(mount.getMountPath()).isEqualTo("/tmp")));
    }

    @Test
    void shouldAskForHealthWhereItIsAnswered() {
        assertThat(lasting()).hasSize(3).allSatisfy(container -> {
            assertThat(path(container.getStartupProbe())).isEqualTo("/health/live");
            assertThat(path(container.getLivenessProbe())).isEqualTo("/health/live");
            assertThat(path(container.getReadinessProbe())).isEqualTo("/health/ready");
            assertThat(container.getArgs()).contains("--health=0.0.0.0:" + port(container, "health"));
        });
    }

    @Test
    void shouldServeMetricsOnlyWhereAsked() {
        assertThat(containers("{poller: {metrics: false}, processor: {metrics: false}}"))
                .allSatisfy(container -> assertThat(container.getArgs()).noneMatch(it -> it.startsWith("--metrics")));
        assertThat(containers("{poller: {metrics: true}, processor: {metrics: true}}"))
                .allSatisfy(container ->
                        assertThat(container.getArgs()).contains("--metrics=0.0.0.0:" + port(container, "metrics")));
    }

    @Test
    void shouldMeasureUnlessToldOtherwise() {
        assertThat(lasting())
                .allSatisfy(container -> assertThat(container.getArgs()).anyMatch(it -> it.startsWith("--metrics")));
    }

    @Test
    void shouldLogAsItIsTold() {
        assertThat(lasting())
                .allSatisfy(container -> assertThat(container.getArgs()).contains("--log-format=text"));
        assertThat(containers("logFormat: json"))
                .filteredOn(container -> container.getLivenessProbe() != null)
                .isNotEmpty()
                .allSatisfy(container -> assertThat(container.getArgs()).contains("--log-format=json"));
    }

    @Test
    void shouldTakeTheHeapFromTheMemoryLimit() {
        assertThat(lasting()).allSatisfy(container -> {
            assertThat(container.getResources().getLimits()).containsKey("memory");
            assertThat(container.getEnv())
                    .anySatisfy(variable -> assertThat(variable.getName() + "=" + variable.getValue())
                            .matches("FIRSTPRINT_OPTS=-XX:MaxRAMPercentage=[1-9][0-9]"));
        });
    }

    @Test
    void shouldAllowForAnOrderlyClose() {
        assertThat(manifests(false).lastingPods())
                .allSatisfy(pod -> assertThat(pod.getSpec().getTerminationGracePeriodSeconds())
                        .isGreaterThan(ORDERLY_CLOSE_S));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldSpreadReplicas(boolean everything) {
        assertThat(manifests(everything).lastingPods()).allSatisfy(pod -> assertThat(
                        pod.getSpec().getTopologySpreadConstraints())
                .singleElement()
                .satisfies(spread -> assertThat(spread.getLabelSelector().getMatchLabels())
                        .isEqualTo(pod.getMetadata().getLabels())));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldBeFoundByTheirOwnersAlone(boolean everything) {
        Manifests manifests = manifests(everything);

        assertThat(manifests.all(V1Deployment.class))
                .allSatisfy(owner -> assertThat(owner.getSpec().getSelector().getMatchLabels())
                        .isEqualTo(owner.getSpec().getTemplate().getMetadata().getLabels()));
        assertThat(manifests.all(V1StatefulSet.class))
                .allSatisfy(owner -> assertThat(owner.getSpec().getSelector().getMatchLabels())
                        .isEqualTo(owner.getSpec().getTemplate().getMetadata().getLabels()));
        assertThat(manifests.pods())
                .extracting(pod -> pod.getMetadata().getLabels())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldLoseOneReplicaAtATime(boolean everything) {
        Manifests manifests = manifests(everything);

        for (V1PodTemplateSpec pod : manifests.lastingPods()) {
            assertThat(manifests.all(V1PodDisruptionBudget.class))
                    .filteredOn(budget -> pod.getMetadata()
                            .getLabels()
                            .equals(budget.getSpec().getSelector().getMatchLabels()))
                    .singleElement()
                    .satisfies(budget -> assertThat(
                                    budget.getSpec().getMaxUnavailable().getIntValue())
                            .isEqualTo(1));
        }
    }

    private static Manifests manifests(boolean everything) {
        return HelmChart.with(everything ? HelmChart.everything() : "");
    }

    private static List<V1Container> lasting() {
        return containers("");
    }

    private static List<V1Container> containers(String values) {
        return HelmChart.with(values).lastingPods().stream()
                .flatMap(pod -> pod.getSpec().getContainers().stream())
                .toList();
    }

    private static String path(V1Probe probe) {
        assertThat(probe.getHttpGet().getPort().getStrValue()).isEqualTo("health");
        return probe.getHttpGet().getPath();
    }

    private static int port(V1Container container, String name) {
        return container.getPorts().stream()
                .filter(port -> name.equals(port.getName()))
                .findFirst()
                .orElseThrow()
                .getContainerPort();
    }
}

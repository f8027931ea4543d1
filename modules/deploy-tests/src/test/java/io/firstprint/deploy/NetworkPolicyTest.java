/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodTemplateSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may talk to whom, where that is restricted. */
final class NetworkPolicyTest {
    @Test
    void shouldRestrictNothingUnlessAsked() {
        assertThat(HelmChart.with("").all(V1NetworkPolicy.class)).isEmpty();
    }

    @Test
    void shouldHoldForEveryPodOnce() {
        Manifests manifests = HelmChart.with("networkPolicy: {enabled: true}");

        for (V1PodTemplateSpec pod : manifests.pods()) {
            assertThat(manifests.all(V1NetworkPolicy.class))
                    .filteredOn(policy -> pod.getMetadata()
                            .getLabels()
                            .entrySet()
                            .containsAll(policy.getSpec()
                                    .getPodSelector()
                                    .getMatchLabels()
                                    .entrySet()))
                    .hasSize(1);
        }
    }

    @Test
    void shouldLetPollersAloneReachPublishers() {
        Manifests manifests = HelmChart.with("networkPolicy: {enabled: true}");

        assertThat(ports(manifests, "fp-poller")).containsExactly(53, 53, 9092, 8081, 443);
        assertThat(ports(manifests, "fp-processor")).containsExactly(53, 53, 9092, 8081);
        assertThat(ports(manifests, "fp-setup")).containsExactly(53, 53, 9092, 8081);
    }

    @Test
    void shouldLetNobodyInUnlessNamed() {
        Manifests manifests = HelmChart.with("networkPolicy: {enabled: true}");

        assertThat(manifests.all(V1NetworkPolicy.class)).allSatisfy(policy -> {
            assertThat(policy.getSpec().getPolicyTypes()).contains("Ingress");
            assertThat(policy.getSpec().getIngress()).isNullOrEmpty();
        });
    }

    @Test
    void shouldLetThoseThatAreNamedReadMetrics() {
        Manifests manifests =
                HelmChart.with("networkPolicy: {enabled: true, metricsFrom: [{podSelector: {matchLabels: {a: b}}}]}");

        assertThat(manifests.all(V1NetworkPolicy.class)).allSatisfy(policy -> assertThat(
                        policy.getSpec().getIngress())
                .singleElement()
                .satisfies(rule -> assertThat(rule.getPorts().get(0).getPort().getIntValue())
                        .isEqualTo(9464)));
    }

    private static List<Integer> ports(Manifests manifests, String name) {
        return manifests.all(V1NetworkPolicy.class).stream()
                .filter(policy -> name.equals(policy.getMetadata().getName()))
                .flatMap(policy -> policy.getSpec().getEgress().get(0).getPorts().stream())
                .map(port -> port.getPort().getIntValue())
                .toList();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1PodTemplateSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** TLS and SASL: how the properties of clients reach every pod. */
final class ClientSecretTest {
    private static final String CONFIG = "--config=/etc/firstprint/client/client.properties";

    @Test
    void shouldMountSecretAndNameItsPropertiesInEveryPod() {
        Manifests manifests = HelmChart.with("client: {secret: kafka-client}");

        assertThat(manifests.pods()).hasSize(4).allSatisfy(pod -> {
            assertThat(mountedAt(pod, "/etc/firstprint/client")).isEqualTo("kafka-client");
            assertThat(Manifests.containers(pod))
                    .allSatisfy(container -> assertThat(container.getArgs()).contains(CONFIG));
        });
    }

    @Test
    void shouldMountNoSecretAndNameNoPropertiesWithoutOne() {
        Manifests manifests = HelmChart.with("");

        assertThat(manifests.pods()).allSatisfy(pod -> assertThat(pod.getSpec().getVolumes())
                .allSatisfy(volume -> assertThat(volume.getSecret()).isNull()));
        assertThat(manifests.containers()).allSatisfy(container -> assertThat(container.getArgs())
                .noneMatch(argument -> argument.startsWith("--config")));
    }

    @Test
    void shouldGiveAComponentItsOwnPrincipal() {
        Manifests manifests =
                HelmChart.with("{client: {secret: common}, processor: {client: {secret: own, file: my.properties}}}");

        V1PodTemplateSpec processor = manifests.processor("fp-books").getSpec().getTemplate();
        assertThat(mountedAt(processor, "/etc/firstprint/client")).isEqualTo("own");
        assertThat(processor.getSpec().getContainers().get(0).getArgs())
                .contains("--config=/etc/firstprint/client/my.properties");
        assertThat(mountedAt(manifests.poller("fp-poller-headline").getSpec().getTemplate(), "/etc/firstprint/client"))
                .isEqualTo("common");
    }

    @Test
    void shouldMountCertificatesInEveryPod() {
        assertThat(HelmChart.with("tls: {secret: kafka-tls}").pods()).hasSize(4).allSatisfy(pod -> assertThat(
                        mountedAt(pod, "/etc/firstprint/tls"))
                .isEqualTo("kafka-tls"));
    }

    /** Returns the secret that each container of a pod has mounted there, for reading only. */
    private static String mountedAt(V1PodTemplateSpec pod, String path) {
        List<String> volumes = Manifests.containers(pod).stream()
                .map(container -> volumeAt(container, path))
                .distinct()
                .toList();
        assertThat(volumes).hasSize(1);
        return pod.getSpec().getVolumes().stream()
                .filter(volume -> volumes.contains(volume.getName()))
                .findFirst()
                .orElseThrow()
                .getSecret()
                .getSecretName();
    }

    private static String volumeAt(V1Container container, String path) {
        return container.getVolumeMounts().stream()
                .filter(mount -> path.equals(mount.getMountPath()) && Boolean.TRUE.equals(mount.getReadOnly()))
                .findFirst()
                .orElseThrow()
                .getName();
    }
}

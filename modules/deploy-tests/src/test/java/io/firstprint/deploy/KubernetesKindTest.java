/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kubernetes.client.openapi.models.V1ConfigMap;
import org.junit.jupiter.api.Test;

/** What the tests of the chart rely upon: manifests are read strictly. */
final class KubernetesKindTest {
    @Test
    void shouldReadObject() {
        Manifests read = Manifests.parse("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {b: 'c'}}");

        assertThat(read.objects()).singleElement().isInstanceOf(V1ConfigMap.class);
    }

    @Test
    void shouldRefuseUnknownField() {
        assertThatThrownBy(() -> Manifests.parse("{apiVersion: v1, kind: Service, spec: {clusterIp: None}}"))
                .hasMessageContaining("clusterIp");
    }

    @Test
    void shouldRefuseMissingField() {
        assertThatThrownBy(() -> Manifests.parse("{apiVersion: apps/v1, kind: StatefulSet, spec: {template: {}}}"))
                .hasMessageContaining("`selector` is not found");
    }

    @Test
    void shouldRefuseNumberForText() {
        assertThatThrownBy(() -> Manifests.parse("{apiVersion: v1, kind: ConfigMap, data: {b: 1}}"))
                .hasMessageContaining("Expected text at $.data., found NUMBER");
    }

    @Test
    void shouldRefuseTextForNumber() {
        assertThatThrownBy(() -> Manifests.parse(
                        "{apiVersion: apps/v1, kind: Deployment, spec: {replicas: two, selector: {}, template: {}}}"))
                .hasMessageContaining("two");
    }

    @Test
    void shouldRefuseUnknownKind() {
        assertThatThrownBy(() -> Manifests.parse("{apiVersion: apps/v1beta1, kind: Deployment}"))
                .hasMessage("Expected a known kind of object, found apps/v1beta1 Deployment");
    }
}

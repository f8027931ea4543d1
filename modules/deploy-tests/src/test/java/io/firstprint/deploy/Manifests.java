/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.deploy;

import com.google.gson.Gson;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1PodTemplateSpec;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What an installation of the chart creates, each object read strictly. */
record Manifests(List<Object> objects) {
    private static final Gson GSON = new Gson();

    /** Reads rendered YAML. */
    static Manifests parse(String yaml) {
        Iterable<Object> documents = new Load(LoadSettings.builder().build()).loadAllFromString(yaml);
        return new Manifests(StreamSupport.stream(documents.spliterator(), false)
                .filter(Objects::nonNull)
                .map(document -> KubernetesKind.read(GSON.toJsonTree(document).getAsJsonObject()))
                .toList());
    }

    /** Returns the objects of a kind. */
    <T> List<T> all(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Returns the processor of this name. */
    V1StatefulSet processor(String name) {
        return all(V1StatefulSet.class).stream()
                .filter(set -> name.equals(set.getMetadata().getName()))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the poller of this name. */
    V1Deployment poller(String name) {
        return all(V1Deployment.class).stream()
                .filter(deployment -> name.equals(deployment.getMetadata().getName()))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the pods of everything that is to run on and on. */
    List<V1PodTemplateSpec> lastingPods() {
        return Stream.concat(
                        all(V1Deployment.class).stream()
                                .map(deployment -> deployment.getSpec().getTemplate()),
                        all(V1StatefulSet.class).stream()
                                .map(set -> set.getSpec().getTemplate()))
                .toList();
    }

    /** Returns all pods. */
    List<V1PodTemplateSpec> pods() {
        return Stream.concat(lastingPods().stream(), all(V1Job.class).stream().map(job -> job.getSpec()
                        .getTemplate()))
                .toList();
    }

    /** Returns the containers of a pod in the order in which they run. */
    static List<V1Container> containers(V1PodTemplateSpec pod) {
        List<V1Container> containers = new ArrayList<>();
        List<V1Container> first = pod.getSpec().getInitContainers();
        if (first != null) {
            containers.addAll(first);
        }
        containers.addAll(pod.getSpec().getContainers());
        return containers;
    }

    /** Returns the containers of all pods. */
    List<V1Container> containers() {
        return pods().stream().flatMap(pod -> containers(pod).stream()).toList();
    }
}

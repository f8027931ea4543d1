/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.deploy;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A kind of object that the chart creates, and what Kubernetes' own client knows of its form.
 *
 * @param apiVersion {@code apps/v1}
 * @param model what an object of this kind is read as
 * @param form what such an object has to look like
 */
record KubernetesKind(String apiVersion, Class<?> model, Form form) {
    private static final List<KubernetesKind> ALL = List.of(
            new KubernetesKind("v1", V1ConfigMap.class, V1ConfigMap::validateJsonElement),
            new KubernetesKind("v1", V1Service.class, V1Service::validateJsonElement),
            new KubernetesKind("apps/v1", V1Deployment.class, V1Deployment::validateJsonElement),
            new KubernetesKind("apps/v1", V1StatefulSet.class, V1StatefulSet::validateJsonElement),
            new KubernetesKind("batch/v1", V1Job.class, V1Job::validateJsonElement),
            new KubernetesKind("networking.k8s.io/v1", V1NetworkPolicy.class, V1NetworkPolicy::validateJsonElement),
            new KubernetesKind("policy/v1", V1PodDisruptionBudget.class, V1PodDisruptionBudget::validateJsonElement));
    private static final Gson GSON = new GsonBuilder()
            .registerTypeAdapter(String.class, new StrictText())
            .create();

    /** Refuses unknown fields and misses those that have to be there. */
    interface Form {
        void check(JsonElement object) throws IOException;
    }

    /** Returns the models of all kinds. */
    static Class<?>[] models() {
        return ALL.stream().map(KubernetesKind::model).toArray(Class<?>[]::new);
    }

    /**
     * Reads an object strictly.
     *
     * @throws IllegalArgumentException if its kind or a field is unknown, or a field is missing
     * @throws com.google.gson.JsonParseException if a value has a wrong type
     */
    static Object read(JsonObject object) {
        KubernetesKind kind = of(object);
        try {
            kind.form.check(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return GSON.fromJson(object, kind.model);
    }

    private static KubernetesKind of(JsonObject object) {
        String version = object.get("apiVersion").getAsString();
        String name = object.get("kind").getAsString();
        return ALL.stream()
                .filter(kind -> kind.apiVersion.equals(version)
                        && kind.model.getSimpleName().equals("V1" + name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Expected a known kind of object, found " + version + " " + name));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.manifest;

import java.util.LinkedHashMap;
import java.util.Map;

/** What all resources of Strimzi have in common. */
final class StrimziResource {
    private static final String API_VERSION = "kafka.strimzi.io/v1";

    private StrimziResource() {}

    static Map<String, Object> of(String kind, String name, String cluster, Map<String, Object> body) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("apiVersion", API_VERSION);
        resource.put("kind", kind);
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", name);
        metadata.put("labels", Map.of("strimzi.io/cluster", cluster));
        resource.put("metadata", metadata);
        resource.put("spec", body);
        return resource;
    }
}

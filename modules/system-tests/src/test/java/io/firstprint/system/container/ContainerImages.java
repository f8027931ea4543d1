/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.ImagePullPolicy;
import org.testcontainers.utility.DockerImageName;

/** The images that tests run, named by the variables of {@code docker-compose.yml}; none is ever pulled. */
class ContainerImages implements ExecutionCondition {
    /** With {@code required} tests without an engine or an image fail instead of being left out. */
    static final boolean REQUIRED = "required".equals(System.getenv("FIRSTPRINT_CONTAINERS"));

    static final DockerImageName KAFKA = named("KAFKA_IMAGE", "apache/kafka:4.3.1");
    static final DockerImageName REGISTRY = named("REGISTRY_IMAGE", "apicurio/apicurio-registry-mem:2.6.13.Final");

    static final DockerImageName REGISTRY_PROXY = named("REGISTRY_PROXY_IMAGE", "nginxinc/nginx-unprivileged:stable");

    static final ImagePullPolicy NEVER_PULLED = image -> false;

    private final List<DockerImageName> images;

    ContainerImages() {
        this(List.of(KAFKA, REGISTRY));
    }

    private ContainerImages(List<DockerImageName> images) {
        this.images = images;
    }

    /** Those of tests whose registry is behind a proxy. */
    static final class WithProxy extends ContainerImages {
        WithProxy() {
            super(List.of(KAFKA, REGISTRY, REGISTRY_PROXY));
        }
    }

    private static DockerImageName named(String variable, String usual) {
        String name = System.getenv(variable);
        return DockerImageName.parse(name == null || name.isBlank() ? usual : name);
    }

    /** Leaves tests out, saying why, where they cannot run; fails them there where they are required. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return lacking()
                .map(ContainerImages::without)
                .orElse(ConditionEvaluationResult.enabled("the engine answers, the images are there"));
    }

    private static ConditionEvaluationResult without(String reason) {
        if (REQUIRED) {
            throw new AssertionError(reason);
        }
        System.out.println("Tests of containers are left out. " + reason);
        return ConditionEvaluationResult.disabled(reason);
    }

    private Optional<String> lacking() {
        DockerClientFactory engine = DockerClientFactory.instance();
        if (!engine.isDockerAvailable()) {
            return Optional.of("Expected a container engine, found that none answers; start one, such as dockerd");
        }
        DockerClient client = engine.client();
        return images.stream()
                .filter(image -> !isThere(client, image))
                .findFirst()
                .map(
                        image -> "Expected the image " + image + " on this machine, found none; pull it, or run"
                                + " deploy/images/build-local.sh and set KAFKA_IMAGE, REGISTRY_IMAGE and REGISTRY_PROXY_IMAGE as in .env.example");
    }

    private static boolean isThere(DockerClient client, DockerImageName image) {
        try {
            client.inspectImageCmd(image.asCanonicalNameString()).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }
}

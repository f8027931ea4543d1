/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Job;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done before an installation and an upgrade. */
final class SetupTest {
    @Test
    void shouldComeBeforeInstallationsAndUpgrades() {
        assertThat(job("").getMetadata().getAnnotations())
                .containsEntry(HelmChart.SHOWN_HOOK, "pre-install,pre-upgrade");
    }

    @Test
    void shouldCreateTopicsThenRegisterSchemas() {
        assertThat(commands("")).containsExactly("topics create", "schemas register");
    }

    @Test
    void shouldLoadDefinitionsLastWhereAsked() {
        assertThat(commands("setup: {definitions: true}"))
                .containsExactly("topics create", "schemas register", "definitions load");
    }

    @Test
    void shouldCreateTheTopicsThatProcessorsWrite() {
        List<V1Container> steps = steps("topics: {bySeverity: true, partitions: 8, replication: 3}");

        assertThat(steps.get(0).getArgs()).contains("--partitions=8", "--replication=3", "--severity-topics");
        assertThat(steps.get(1).getArgs()).contains("--severity-topics");
    }

    @Test
    void shouldNeedNothingOfTheReleaseThatIsNotThereYet() {
        assertThat(job("").getSpec().getTemplate().getSpec().getVolumes())
                .allSatisfy(volume -> assertThat(volume.getEmptyDir()).isNotNull());
    }

    @Test
    void shouldBeLeftOutWhereAsked() {
        assertThat(HelmChart.with("setup: {enabled: false}").all(V1Job.class)).isEmpty();
    }

    private static V1Job job(String values) {
        return HelmChart.with(values).all(V1Job.class).get(0);
    }

    private static List<V1Container> steps(String values) {
        return Manifests.containers(job(values).getSpec().getTemplate());
    }

    private static List<String> commands(String values) {
        return steps(values).stream()
                .map(step -> step.getArgs().get(0) + " " + step.getArgs().get(1))
                .toList();
    }
}

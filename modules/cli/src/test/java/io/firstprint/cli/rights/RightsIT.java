/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.Console;
import io.firstprint.embedded.broker.EmbeddedBroker;
import io.firstprint.events.topic.Duty;
import io.firstprint.events.topic.Rights;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedCluster.class)
class RightsIT {
    private final Console console = new Console();

    private int apply(String servers) {
        return console.run("rights", "replay", "--principal", "User:replay", "--apply", "--bootstrap-servers", servers);
    }

    @Test
    void shouldCreateTheRightsOfADuty(@TempDir Path directory) {
        Map<String, String> authorizer = Map.of(
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users", "User:ANONYMOUS");
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0, authorizer);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThat(apply(broker.bootstrapServers())).isZero();

            Rights rights = new Rights(new TopicCatalogue(TopicCatalogue.LIVE), "User:replay");
            Awaitility.await().untilAsserted(() -> assertThat(
                            admin.describeAcls(AclBindingFilter.ANY).values().get())
                    .containsExactlyInAnyOrderElementsOf(rights.of(Duty.REPLAY)));
        }
    }

    @Test
    void shouldSayThatAClusterHasNoAuthorizer(TestCluster cluster) {
        assertThat(apply(cluster.bootstrapServers())).isEqualTo(1);

        assertThat(console.err())
                .contains("Expected a cluster with an authorizer at " + cluster.bootstrapServers()
                        + ", found one without: set authorizer.class.name on its brokers and controllers first");
    }
}

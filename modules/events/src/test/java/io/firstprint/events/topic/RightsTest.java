/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RightsTest {
    private static final TopicCatalogue LIVE = new TopicCatalogue(TopicCatalogue.LIVE);

    private static List<AclBinding> rights(Duty duty) {
        return new Rights(LIVE, "User:someone").of(duty);
    }

    @Test
    void shouldSayARightAsTheToolWantsIt() {
        assertThat(rights(Duty.REPLAY).stream().map(Rights::inWords))
                .contains(
                        "--add --allow-principal 'User:someone' --operation DescribeConfigs --topic 'trade.'"
                                + " --resource-pattern-type prefixed",
                        "--add --deny-principal 'User:someone' --operation Write --transactional-id"
                                + " 'firstprint-poller-trade-' --resource-pattern-type prefixed",
                        "--add --deny-principal 'User:someone' --operation Create --cluster");
    }

    @Test
    void shouldDenyAReplayWhateverChangesALiveTopic() {
        assertThat(rights(Duty.REPLAY))
                .filteredOn(binding -> binding.entry().permissionType() == AclPermissionType.DENY
                        && binding.pattern().name().equals(LIVE.namespace()))
                .extracting(binding -> binding.entry().operation())
                .containsExactlyInAnyOrder(
                        AclOperation.WRITE,
                        AclOperation.CREATE,
                        AclOperation.DELETE,
                        AclOperation.ALTER,
                        AclOperation.ALTER_CONFIGS);
    }

    @ParameterizedTest
    @EnumSource
    void shouldAllowNobodyToChangeWhichLiveTopicsThereAre(Duty duty) {
        assertThat(rights(duty))
                .filteredOn(binding -> binding.entry().permissionType() == AclPermissionType.ALLOW
                        && binding.pattern().name().startsWith(LIVE.namespace()))
                .extracting(binding -> binding.entry().operation())
                .doesNotContain(
                        AclOperation.ALL,
                        AclOperation.CREATE,
                        AclOperation.DELETE,
                        AclOperation.ALTER,
                        AclOperation.ALTER_CONFIGS);
    }

    @Test
    void shouldLetADeskReadTheTopicsBySeverityWhereThereAreSuch() {
        assertThat(new Rights(LIVE.bySeverity(true), "User:desk").of(Duty.DESK))
                .extracting(binding -> binding.pattern().name())
                .contains("trade.alerts-high.v1", "trade.alerts-detail-low.v1");
    }

    @Test
    void shouldRefuseAPrincipalWithoutType() {
        assertThatThrownBy(() -> new Rights(LIVE, "replay"))
                .hasMessage("Expected a principal with its type such as User:replay, found 'replay'");
    }
}

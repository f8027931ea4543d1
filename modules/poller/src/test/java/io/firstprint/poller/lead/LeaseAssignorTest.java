/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Assignment;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.GroupSubscription;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.RebalanceProtocol;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Subscription;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LeaseAssignorTest {
    private static final String TOPIC = "trade.schedule.v1";
    private static final List<TopicPartition> ALL = partitions(0, 1, 2);
    private static final List<TopicPartition> NONE = List.of();
    private static final int NO_GENERATION = -1;

    private final Map<String, Subscription> members = new HashMap<>();

    private static List<TopicPartition> partitions(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(number -> new TopicPartition(TOPIC, number))
                .toList();
    }

    private LeaseAssignorTest member(String id, boolean wants, List<TopicPartition> owned, int generation) {
        members.put(
                id,
                new Subscription(List.of(TOPIC), LeaseAssignor.userData(wants), owned, generation, Optional.empty()));
        return this;
    }

    private LeaseAssignorTest holder(String id, int generation) {
        return member(id, true, ALL, generation);
    }

    private LeaseAssignorTest newcomer(String id) {
        return member(id, true, NONE, NO_GENERATION);
    }

    private Map<String, List<TopicPartition>> assigned() {
        return assigned(3);
    }

    private Map<String, List<TopicPartition>> assigned(int partitions) {
        List<PartitionInfo> found = IntStream.range(0, partitions)
                .mapToObj(number -> new PartitionInfo(TOPIC, number, Node.noNode(), new Node[0], new Node[0]))
                .toList();
        Cluster cluster = new Cluster("cluster", List.of(), found, Set.of(), Set.of());
        Map<String, List<TopicPartition>> assigned = new HashMap<>();
        Map<String, Assignment> groups = new LeaseAssignor()
                .assign(cluster, new GroupSubscription(members))
                .groupAssignment();
        groups.forEach((member, assignment) -> assigned.put(member, assignment.partitions()));
        return assigned;
    }

    @Test
    void shouldLeaveEverythingWithTheHolderWhenSomebodyComes() {
        holder("m", 4).newcomer("a").newcomer("z");

        assertThat(assigned()).isEqualTo(Map.of("m", ALL, "a", NONE, "z", NONE));
    }

    @Test
    void shouldGiveEverythingToTheSmallestOfThoseThatAreLeftWhenTheHolderIsGone() {
        member("z", true, NONE, 4).member("b", true, NONE, 4);

        assertThat(assigned()).isEqualTo(Map.of("b", ALL, "z", NONE));
    }

    @Test
    void shouldGiveEverythingToTheSmallestWhenNobodyHadIt() {
        newcomer("c").newcomer("b").newcomer("d");

        assertThat(assigned()).isEqualTo(Map.of("b", ALL, "c", NONE, "d", NONE));
    }

    @Test
    void shouldBelieveTheLaterOfTwoGenerations() {
        holder("a", 3).holder("b", 7).newcomer("c");

        assertThat(assigned()).isEqualTo(Map.of("a", NONE, "b", ALL, "c", NONE));
    }

    @Test
    void shouldLeaveEverythingWithAHolderThatWasOutOfTouchWhenNobodyElseTookIt() {
        newcomer("a").holder("b", NO_GENERATION);

        assertThat(assigned()).isEqualTo(Map.of("a", NONE, "b", ALL));
    }

    @Test
    void shouldGiveNothingToOneThatDoesNotWantIt() {
        member("a", false, NONE, 2).member("b", true, NONE, 2);

        assertThat(assigned()).isEqualTo(Map.of("a", NONE, "b", ALL));
    }

    @Test
    void shouldGiveNothingToAnybodyWhenNobodyWantsIt() {
        member("a", false, NONE, 2).member("b", false, NONE, 2);

        assertThat(assigned()).isEqualTo(Map.of("a", NONE, "b", NONE));
    }

    @Test
    void shouldTakeFromAHolderThatWantsItNoMoreBeforeItIsGivenOn() {
        member("a", false, ALL, 2).member("b", true, NONE, 2);

        assertThat(assigned()).isEqualTo(Map.of("a", NONE, "b", NONE));
    }

    @Test
    void shouldGiveNewPartitionsToTheHolder() {
        newcomer("a").holder("b", 2);

        assertThat(assigned(4)).isEqualTo(Map.of("a", NONE, "b", partitions(0, 1, 2, 3)));
    }

    @Test
    void shouldGiveNothingToAMemberThatSaysNothingAboutItsWish() {
        members.put("a", new Subscription(List.of(TOPIC)));

        assertThat(assigned()).isEqualTo(Map.of("a", NONE));
    }

    @Test
    void shouldSayWhetherTheConsumerWantsTheLeaseNow() {
        boolean[] wanted = {false};
        LeaseAssignor assignor = new LeaseAssignor();
        assignor.configure(Map.of(LeaseAssignor.WANTED, (BooleanSupplier) () -> wanted[0]));

        wanted[0] = true;

        assertThat(assignor.subscriptionUserData(Set.of(TOPIC))).isEqualTo(LeaseAssignor.userData(true));
    }

    @Test
    void shouldKnowOnlyTheProtocolInWhichAHolderGoesOnHolding() {
        assertThat(new LeaseAssignor().supportedProtocols()).containsExactly(RebalanceProtocol.COOPERATIVE);
    }
}

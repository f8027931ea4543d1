/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.lead;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Configurable;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Gives all partitions to one member and leaves them there for as long as it lives and wants them. A member that wants
 * them gets them only when nobody has them: the one with the smallest id. Those that do not want them, yet, are in the
 * group all the same, so that the group is settled by the time they do.
 *
 * <p>Public for Kafka's clients, which create it.
 */
public final class LeaseAssignor implements ConsumerPartitionAssignor, Configurable {
    /** Setting of the consumer, a {@link BooleanSupplier}: whether it wants the lease now. */
    static final String WANTED = "firstprint.lease.wanted";

    private static final int NO_GENERATION = -1;
    private static final byte YES = 1;
    private static final byte NO = 0;

    private BooleanSupplier wanted = () -> true;

    @Override
    public void configure(Map<String, ?> settings) {
        if (settings.get(WANTED) instanceof BooleanSupplier found) {
            wanted = found;
        }
    }

    @Override
    public String name() {
        return "firstprint-lease";
    }

    /** Only so does the holder go on holding while the group is made anew. */
    @Override
    public List<RebalanceProtocol> supportedProtocols() {
        return List.of(RebalanceProtocol.COOPERATIVE);
    }

    @Override
    public ByteBuffer subscriptionUserData(Set<String> topics) {
        return userData(wanted.getAsBoolean());
    }

    static ByteBuffer userData(boolean wanted) {
        return ByteBuffer.wrap(new byte[] {wanted ? YES : NO});
    }

    @Override
    public GroupAssignment assign(Cluster cluster, GroupSubscription group) {
        SortedMap<String, Subscription> members = new TreeMap<>(group.groupSubscription());
        Map<String, Assignment> assigned = new HashMap<>();
        members.keySet().forEach(member -> assigned.put(member, new Assignment(List.of())));
        holder(members).or(() -> heir(members)).ifPresent(one -> assigned.put(one, all(cluster, members, one)));
        return new GroupAssignment(assigned);
    }

    /** Of two that say they have it the later generation is right: the other was out of touch. */
    private static Optional<String> holder(SortedMap<String, Subscription> members) {
        @Nullable String holder = null;
        int newest = Integer.MIN_VALUE;
        for (Map.Entry<String, Subscription> member : members.entrySet()) {
            Subscription said = member.getValue();
            int generation = said.generationId().orElse(NO_GENERATION);
            if (wants(said) && !said.ownedPartitions().isEmpty() && generation > newest) {
                holder = member.getKey();
                newest = generation;
            }
        }
        return Optional.ofNullable(holder);
    }

    private static Optional<String> heir(SortedMap<String, Subscription> members) {
        return members.entrySet().stream()
                .filter(member -> wants(member.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean wants(Subscription said) {
        ByteBuffer data = said.userData();
        return data != null && data.hasRemaining() && data.get(data.position()) == YES;
    }

    /** What another one still has is taken from it first, and given on in the next generation. */
    private static Assignment all(Cluster cluster, SortedMap<String, Subscription> members, String one) {
        Set<TopicPartition> free = new TreeSet<>(LeaseAssignor::compare);
        members.values().stream()
                .flatMap(said -> said.topics().stream())
                .flatMap(topic -> cluster.partitionsForTopic(topic).stream())
                .forEach(found -> free.add(new TopicPartition(found.topic(), found.partition())));
        List<TopicPartition> own =
                new ArrayList<>(Objects.requireNonNull(members.get(one)).ownedPartitions());
        own.retainAll(free);
        members.values().forEach(said -> free.removeAll(said.ownedPartitions()));
        own.addAll(free);
        return new Assignment(own);
    }

    private static int compare(TopicPartition left, TopicPartition right) {
        int byTopic = left.topic().compareTo(right.topic());
        return byTopic != 0 ? byTopic : Integer.compare(left.partition(), right.partition());
    }
}

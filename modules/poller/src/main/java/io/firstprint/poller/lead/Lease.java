/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.lead;

import io.firstprint.poller.publish.PublishConfig;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One membership in the group of one duty, kept up by a thread of its own; reads nothing, commits nothing. */
final class Lease implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
    private static final Duration ROUND = Duration.ofMillis(100);
    private static final Duration LEAVING = Duration.ofSeconds(2);

    private final String group;
    private final String topic;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread;
    private final CountDownLatch ending = new CountDownLatch(1);
    private volatile boolean wanted;
    private volatile Look look = new Look(Standing.UNKNOWN, System.nanoTime());
    private volatile @Nullable RuntimeException failure;

    // of the thread
    private boolean told;
    private boolean settled;
    private double trustedFrom;

    private record Look(Standing standing, long atNanos) {
        Standing now() {
            return holds() ? standing : Standing.UNKNOWN;
        }

        boolean holds() {
            return System.nanoTime() - atNanos < LeaseTimes.LOOK_HOLDS.toNanos();
        }
    }

    Lease(PublishConfig config, String group) {
        this.group = group;
        this.topic = config.catalogue().schedule();
        this.consumer = new KafkaConsumer<>(
                settings(config, group, this::tell), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.thread = new Thread(this::run, group);
    }

    private static Map<String, Object> settings(PublishConfig config, String group, BooleanSupplier wanted) {
        int answerMillis = Math.toIntExact(config.answerTimeout().toMillis());
        Map<String, Object> settings = new HashMap<>(config.kafka());
        settings.put("group.id", group);
        settings.put("group.protocol", "classic"); // the other one has assignors of the broker only
        settings.put("partition.assignment.strategy", List.of(LeaseAssignor.class));
        settings.put(LeaseAssignor.WANTED, wanted);
        settings.put("session.timeout.ms", Math.toIntExact(LeaseTimes.SESSION.toMillis()));
        settings.put("heartbeat.interval.ms", Math.toIntExact(LeaseTimes.HEARTBEAT.toMillis()));
        settings.put("max.poll.interval.ms", Math.toIntExact(LeaseTimes.LONGEST_SILENCE.toMillis()));
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        settings.put("default.api.timeout.ms", answerMillis);
        settings.put("request.timeout.ms", answerMillis);
        return settings;
    }

    /** Returns whether the topic that members of the group subscribe to is there; before the start only. */
    boolean hasTopic() {
        return !consumer.partitionsFor(topic).isEmpty();
    }

    /** Joins the group, without a wish for the lease. */
    void start() {
        lookNow(Standing.UNKNOWN);
        thread.start();
    }

    /** Wants the lease from now on. */
    void seek() {
        wanted = true;
    }

    /** Wants it no more, and gives it back where it is held; stays in the group. */
    void standBack() {
        wanted = false;
    }

    Standing standing() {
        return look.now();
    }

    boolean isHeld() {
        return standing() == Standing.HELD;
    }

    /** Returns what ended this lease for good. */
    Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    String group() {
        return group;
    }

    /** Called with each request to join, on the thread. */
    private boolean tell() {
        told = wanted;
        return told;
    }

    private void run() {
        try {
            consumer.subscribe(List.of(topic), new Rebalances());
            while (ending.getCount() > 0) {
                round();
            }
        } catch (RuntimeException e) {
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lookNow(Standing.UNKNOWN);
        }
    }

    private void round() throws InterruptedException {
        if (settled && told != wanted) {
            settled = false;
            consumer.enforceRebalance(wanted ? "wants the lease" : "wants the lease no more");
        }
        try {
            consumer.poll(ROUND);
            lookNow(seen());
        } catch (RetriableException e) {
            LOG.debug("{}: tried again", group, e);
            boolean unused = ending.await(ROUND.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private Standing seen() {
        if (isCutOff() || isInDoubt()) {
            return Standing.UNKNOWN;
        }
        if (!consumer.assignment().isEmpty()) {
            return Standing.HELD;
        }
        return settled && told ? Standing.STANDING_BY : Standing.UNKNOWN;
    }

    /** A consumer that reaches no broker goes on believing that it has what it had. */
    private boolean isCutOff() {
        return measured("last-heartbeat-seconds-ago") > LeaseTimes.CUT_OFF.toSeconds();
    }

    /**
     * So does one that was paused, until the group answers; and the first answer may be one that had come before the
     * pause.
     */
    private boolean isInDoubt() {
        double answers = measured("heartbeat-total");
        if (!look.holds()) {
            trustedFrom = answers + 2;
        }
        return answers < trustedFrom;
    }

    private double measured(String name) {
        return consumer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals(name))
                .map(Metric::metricValue)
                .filter(Double.class::isInstance)
                .mapToDouble(Double.class::cast)
                .sum();
    }

    private void lookNow(Standing standing) {
        if (look.standing() != standing) {
            LOG.debug("{}: {}", group, standing);
        }
        look = new Look(standing, System.nanoTime());
    }

    /** Stops the thread as if it hung: the group hears nothing of it. */
    void hang() {
        ending.countDown();
        join();
    }

    private void join() {
        try {
            thread.join(LEAVING.multipliedBy(2).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Leaves the group, which hands the lease on at once. */
    @Override
    public void close() {
        hang();
        if (thread.isAlive()) {
            LOG.warn("{}: its thread does not end; the lease is free in {} s", group, LeaseTimes.SESSION.toSeconds());
        } else {
            consumer.close(CloseOptions.timeout(LEAVING));
        }
    }

    /** What the group decides, on the thread, within its rounds. */
    private final class Rebalances implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> added) {
            settled = true;
            added.forEach(partition -> consumer.seek(partition, 0)); // a position is asked for otherwise
            consumer.pause(added);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            lookNow(Standing.UNKNOWN);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> lost) {
            settled = false;
            lookNow(Standing.UNKNOWN);
        }
    }
}

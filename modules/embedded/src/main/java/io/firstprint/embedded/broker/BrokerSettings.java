/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.broker;

import static java.util.stream.Collectors.toMap;

import io.firstprint.embedded.loopback.Loopback;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What a single node on a developer's machine needs: one replica, few threads, little memory. */
final class BrokerSettings {
    static final int NODE_ID = 1;

    private BrokerSettings() {}

    /** As text, the form in which the broker converts each one to the type that it wants. */
    static Map<String, String> of(Path directory, int clientPort, int controllerPort) {
        Map<String, Object> settings = new HashMap<>();
        settings.putAll(node(directory, clientPort, controllerPort));
        settings.putAll(singleReplica());
        settings.putAll(promptness());
        settings.putAll(retention());
        settings.putAll(smallFootprint());
        return settings.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, setting -> setting.getValue().toString()));
    }

    private static Map<String, Object> node(Path directory, int clientPort, int controllerPort) {
        String client = BoundSockets.CLIENT + "://" + Loopback.HOST + ":" + clientPort;
        String controller = BoundSockets.CONTROLLER + "://" + Loopback.HOST + ":" + controllerPort;
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                NODE_ID,
                "log.dirs",
                directory.toString(),
                "listeners",
                client + "," + controller,
                "advertised.listeners",
                client,
                "listener.security.protocol.map",
                "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name",
                BoundSockets.CLIENT,
                "controller.listener.names",
                BoundSockets.CONTROLLER,
                "controller.quorum.voters",
                NODE_ID + "@" + Loopback.HOST + ":" + controllerPort);
    }

    private static Map<String, Object> singleReplica() {
        return Map.of(
                "auto.create.topics.enable", false,
                "default.replication.factor", 1,
                "offsets.topic.num.partitions", 1,
                "offsets.topic.replication.factor", 1,
                "transaction.state.log.num.partitions", 1,
                "transaction.state.log.replication.factor", 1,
                "transaction.state.log.min.isr", 1,
                "share.coordinator.state.topic.num.partitions", 1,
                "share.coordinator.state.topic.replication.factor", 1,
                "share.coordinator.state.topic.min.isr", 1);
    }

    private static Map<String, Object> promptness() {
        return Map.of(
                "group.initial.rebalance.delay.ms", 0,
                "group.min.session.timeout.ms", 100,
                // A dead writer's transaction holds back every read_committed reader.
                "transaction.abort.timed.out.transaction.cleanup.interval.ms", 1_000,
                // After a kill the old registration of this very broker stands until its session ends.
                "broker.session.timeout.ms", 2_000,
                "broker.heartbeat.interval.ms", 300);
    }

    private static Map<String, Object> retention() {
        return Map.of(
                "log.retention.ms", -1,
                "log.retention.bytes", -1,
                // What has expired is gone within seconds; by default within five minutes.
                "log.retention.check.interval.ms", 2_000,
                "log.initial.task.delay.ms", 2_000,
                // The committed offset is the only mark of progress and outlasts quiet months.
                "offsets.retention.minutes", Duration.ofDays(5 * 365).toMinutes());
    }

    private static Map<String, Object> smallFootprint() {
        return Map.of(
                "num.network.threads", 2,
                "num.io.threads", 2,
                "background.threads", 1,
                "num.recovery.threads.per.data.dir", 1,
                "group.coordinator.threads", 1,
                "share.coordinator.threads", 1,
                "log.cleaner.threads", 1,
                "log.cleaner.dedupe.buffer.size", 4 * 1024 * 1024,
                "log.cleaner.io.buffer.size", 128 * 1024);
    }
}

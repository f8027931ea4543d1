/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.lanes;

import io.firstprint.bench.cluster.BenchCluster;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.processor.Processing;
import io.firstprint.processor.ProcessorConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** The application of detail beside that of headlines, each with its own books, offsets and transactions. */
final class DetailLane implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TopicCatalogue topics;
    private final Processing headlines;
    private final Processing details;

    private DetailLane(TopicCatalogue topics, Processing headlines, Processing details) {
        this.topics = topics;
        this.headlines = headlines;
        this.details = details;
    }

    static DetailLane start(BenchCluster cluster, Path directory) throws TimeoutException {
        TopicCatalogue detail = new TopicCatalogue("bench-detail.");
        cluster.prepare(detail);
        DetailLane lane = new DetailLane(
                detail,
                Processing.start(config(cluster, cluster.topics(), directory.resolve("headlines"))),
                Processing.start(config(cluster, detail, directory.resolve("details"))));
        lane.headlines.awaitRunning(PATIENCE);
        lane.details.awaitRunning(PATIENCE);
        return lane;
    }

    private static ProcessorConfig config(BenchCluster cluster, TopicCatalogue topics, Path state) {
        return new ProcessorConfig(
                cluster.servers(),
                Map.of(),
                cluster.registry(),
                topics,
                state,
                "1",
                1,
                ProcessorConfig.DEFAULT_COMMIT_INTERVAL);
    }

    /** Returns the topic of the lane's observations. */
    String topic() {
        return topics.observations();
    }

    /** Returns the group whose offsets mark the lane's progress. */
    String group() {
        return details.applicationId();
    }

    @Override
    public void close() {
        details.close();
        headlines.close();
    }
}

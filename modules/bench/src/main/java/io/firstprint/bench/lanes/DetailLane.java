/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.lanes;

import io.firstprint.bench.cluster.BenchCluster;
import io.firstprint.events.topic.Lane;
import io.firstprint.processor.Application;
import io.firstprint.processor.Processing;
import io.firstprint.processor.ProcessorConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** The application of detail beside that of headlines, each with its own books, offsets and transactions. */
final class DetailLane implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String topic;
    private final Processing headlines;
    private final Processing details;

    private DetailLane(String topic, Processing headlines, Processing details) {
        this.topic = topic;
        this.headlines = headlines;
        this.details = details;
    }

    static DetailLane start(BenchCluster cluster, Path directory) throws TimeoutException {
        ProcessorConfig config = new ProcessorConfig(
                cluster.servers(),
                Map.of(),
                cluster.registry(),
                cluster.topics(),
                directory.resolve("state"),
                "1",
                1,
                ProcessorConfig.DEFAULT_COMMIT_INTERVAL);
        DetailLane lane = new DetailLane(
                cluster.topics().observations(Lane.DETAIL),
                Processing.start(config.running(Application.BOOKS)),
                Processing.start(config.running(Application.DETAIL)));
        lane.headlines.awaitRunning(PATIENCE);
        lane.details.awaitRunning(PATIENCE);
        return lane;
    }

    /** Returns the topic of the lane's observations. */
    String topic() {
        return topic;
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

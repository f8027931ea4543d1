/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.lanes;

import io.firstprint.bench.cluster.BenchCluster;
import io.firstprint.bench.cluster.OwnProcess;
import io.firstprint.events.topic.Lane;
import io.firstprint.processor.Application;
import io.firstprint.processor.Processing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * The application of headlines, and in a process of its own that of detail: each with its own books, offsets,
 * transactions and garbage.
 */
final class DetailLane implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String topic;
    private final String group;
    private final Processing headlines;
    private final OwnProcess details;

    private DetailLane(String topic, String group, Processing headlines, OwnProcess details) {
        this.topic = topic;
        this.group = group;
        this.headlines = headlines;
        this.details = details;
    }

    static DetailLane start(BenchCluster cluster, Path directory) throws IOException, TimeoutException {
        Path state = directory.resolve("state");
        String group = DetailApplication.config(
                        cluster.servers(), cluster.registry(), cluster.topics(), state, Application.DETAIL)
                .applicationId();
        Processing headlines = Processing.start(DetailApplication.config(
                cluster.servers(), cluster.registry(), cluster.topics(), state, Application.BOOKS));
        headlines.awaitRunning(PATIENCE);
        OwnProcess details = startDetails(cluster, state);
        return new DetailLane(cluster.topics().observations(Lane.DETAIL), group, headlines, details);
    }

    private static OwnProcess startDetails(BenchCluster cluster, Path state) throws IOException {
        OwnProcess application = OwnProcess.start(
                DetailApplication.class,
                "-Xmx4g",
                List.of(
                        cluster.servers(),
                        cluster.registry().url(),
                        cluster.topics().namespace(),
                        state.toString()));
        application.await(DetailApplication.RUNNING);
        return application;
    }

    /** Returns the topic of the lane's observations. */
    String topic() {
        return topic;
    }

    /** Returns the group whose offsets mark the lane's progress. */
    String group() {
        return group;
    }

    @Override
    public void close() {
        details.close();
        headlines.close();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.replay;

import io.firstprint.bench.cluster.BenchCluster;
import io.firstprint.bench.cluster.FactTopic;
import io.firstprint.processor.Processing;
import io.firstprint.processor.ProcessorConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The processor as it is shipped, exactly-once, committing once a second as in a replay. */
public final class ProcessorRun {
    private static final Duration COMMIT_INTERVAL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final BenchCluster cluster;
    private final Path directory;
    private final FactTopic facts;

    public ProcessorRun(BenchCluster cluster, Path directory, FactTopic facts) {
        this.cluster = cluster;
        this.directory = directory;
        this.facts = facts;
    }

    /** Processes all facts with so many stream threads, up to the commit of the last offset. */
    public long run(int threads) throws Exception {
        FirstRecords.reset();
        try (Processing processing = start(threads)) {
            processing.awaitRunning(PATIENCE);
            cluster.awaitProcessed(processing.applicationId(), facts.name());
            return FirstRecords.elapsed();
        }
    }

    /** Starts it on fresh state. */
    public Processing start(int threads) throws Exception {
        return Processing.start(new ProcessorConfig(
                cluster.servers(),
                Map.of("main.consumer.interceptor.classes", FirstRecords.class.getName()),
                cluster.registry(),
                cluster.topics(),
                Files.createTempDirectory(directory, "state"),
                "1",
                threads,
                COMMIT_INTERVAL));
    }
}

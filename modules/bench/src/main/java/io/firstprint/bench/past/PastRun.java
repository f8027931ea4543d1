/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.past;

import io.firstprint.bench.cluster.BenchCluster;
import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.replay.run.Replay;
import io.firstprint.replay.run.ReplayConfig;
import io.firstprint.replay.run.ReplayReport;
import io.firstprint.replay.run.ReplayRequest;
import io.firstprint.replay.run.RunName;
import io.firstprint.replay.run.Runs;
import java.nio.file.Path;

/** One replay of everything at the highest speed, as it is shipped. */
final class PastRun {
    private final ReplayConfig config;
    private final RunName name;

    private PastRun(ReplayConfig config, String name) {
        this.config = config;
        this.name = new RunName(name);
    }

    static PastRun of(BenchCluster cluster, Path directory, String name) {
        return of(cluster.servers(), cluster.registry(), cluster.topics(), directory, name);
    }

    static PastRun of(String servers, RegistryConnection registry, TopicCatalogue live, Path directory, String name) {
        return new PastRun(ReplayConfig.of(servers, registry, live, directory), name);
    }

    TopicCatalogue topics() {
        return name.topics();
    }

    /** Runs it to its report. */
    ReplayReport run() {
        ReplayReport report = new Replay(config, name, progress -> {}, () -> false).run(ReplayRequest.OPEN);
        if (!report.progress().ended()) {
            throw new IllegalStateException("Expected the replay to end, found " + report.progress());
        }
        return report;
    }

    /** Removes what it left. */
    void delete() {
        try (Runs runs = new Runs(config)) {
            runs.delete(name, true);
        }
    }
}

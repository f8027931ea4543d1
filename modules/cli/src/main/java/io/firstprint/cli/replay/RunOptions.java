/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay;

import io.firstprint.cli.cluster.ClusterOptions;
import io.firstprint.cli.cluster.StateOptions;
import io.firstprint.replay.run.ReplayConfig;
import java.time.Duration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a replay may take up, and where it keeps its state. */
final class RunOptions {
    private static final long MEGABYTE = 1_000_000;

    @Mixin
    private final StateOptions state = new StateOptions();

    @Option(
            names = "--keep-days",
            paramLabel = "DAYS",
            defaultValue = "7",
            description = "After how many days the replay's records are deleted; default ${DEFAULT-VALUE}")
    private int keepDays = 7;

    @Option(
            names = "--replication",
            defaultValue = "-1",
            description = "Copies of each partition; -1 is the broker's default")
    private short replication = -1;

    @Option(
            names = "--quota-mb-per-s",
            paramLabel = "MB",
            defaultValue = "50",
            description =
                    "What the replay may read, and what it may write, of each broker; 0 sets no quota; default ${DEFAULT-VALUE}")
    private long quotaMegabytes = ReplayConfig.DEFAULT_QUOTA / MEGABYTE;

    ReplayConfig config(ClusterOptions cluster) {
        return new ReplayConfig(
                cluster.bootstrapServers(),
                cluster.clientSettings(),
                cluster.registry(),
                cluster.topics(),
                state.directory(),
                state.threads(),
                Duration.ofDays(keepDays),
                replication,
                quotaMegabytes * MEGABYTE);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.rebuild;

import io.firstprint.cli.cluster.ClusterOptions;
import io.firstprint.processor.ProcessorConfig;
import java.nio.file.Path;
import java.time.Duration;

/** How a generation is computed here. */
final class Computed {
    /** Nobody waits for a view of a generation that is not read, so its transactions may be large. */
    private static final Duration COMMIT_INTERVAL = Duration.ofMillis(500);

    private static final Path NO_STATE = Path.of(".");

    private Computed() {}

    /** Returns a generation that is only looked at. */
    static ProcessorConfig of(ClusterOptions cluster, int number) {
        return of(cluster, number, NO_STATE, ProcessorConfig.DEFAULT_THREADS);
    }

    /**
     * Returns a generation.
     *
     * @param stateDir that of {@code run}: ids of applications differ from one generation to another
     */
    static ProcessorConfig of(ClusterOptions cluster, int number, Path stateDir, int threads) {
        return new ProcessorConfig(
                cluster.bootstrapServers(),
                cluster.clientSettings(),
                cluster.registry(),
                cluster.topics().ofGeneration(number),
                stateDir,
                "1",
                threads,
                COMMIT_INTERVAL);
    }
}

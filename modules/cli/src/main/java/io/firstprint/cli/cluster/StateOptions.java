/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.processor.ProcessorConfig;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where applications keep their state and how many threads they have, shared by every command that runs some. */
public final class StateOptions {
    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            defaultValue = ".firstprint/state",
            description = "Kept over restarts: holds the identity of each instance and a folder for each replay;"
                    + " default ${DEFAULT-VALUE}")
    private Path directory = Path.of(".firstprint/state");

    @Option(
            names = "--threads",
            defaultValue = "2",
            description = "Stream threads of each application, 1 to 64; default ${DEFAULT-VALUE}")
    private int threads = ProcessorConfig.DEFAULT_THREADS;

    /** Returns the directory. */
    public Path directory() {
        return directory;
    }

    /** Returns the number of threads of each application. */
    public int threads() {
        return threads;
    }
}

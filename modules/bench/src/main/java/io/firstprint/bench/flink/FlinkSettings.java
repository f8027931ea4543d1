/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.flink;

import java.nio.file.Path;
import java.util.Map;
import org.apache.flink.configuration.Configuration;

/** Settings of the job and of the cluster that it brings along. */
final class FlinkSettings {
    private FlinkSettings() {}

    static Configuration of(Path checkpoints) {
        return Configuration.fromMap(Map.ofEntries(
                Map.entry("state.backend.type", "hashmap"),
                Map.entry("execution.checkpointing.storage", "filesystem"),
                Map.entry("execution.checkpointing.dir", checkpoints.toUri().toString()),
                Map.entry("execution.checkpointing.interval", "1 s"),
                Map.entry("execution.checkpointing.mode", "EXACTLY_ONCE"),
                Map.entry("pipeline.object-reuse", "true"),
                Map.entry("pipeline.closure-cleaner-level", "NONE"),
                Map.entry("restart-strategy.type", "none"),
                Map.entry("rest.address", "localhost"),
                Map.entry("rest.bind-address", "localhost"),
                Map.entry("rest.bind-port", "0"),
                Map.entry("jobmanager.bind-host", "localhost"),
                Map.entry("taskmanager.bind-host", "localhost"),
                Map.entry("taskmanager.host", "localhost")));
    }
}

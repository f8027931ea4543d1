/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.metrics;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a process says what it measures. */
public final class MetricsOption {
    @Option(
            names = "--metrics",
            paramLabel = "HOST:PORT",
            description = "Serve meters for Prometheus at /metrics; default: not.")
    private @Nullable String address;

    /** Starts to serve where that was asked for; null where it was not. */
    public @Nullable MetricsServer serve() {
        return address == null ? null : MetricsServer.at(address);
    }
}

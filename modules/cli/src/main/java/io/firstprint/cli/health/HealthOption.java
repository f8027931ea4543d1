/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.health;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a process says how it does. */
public final class HealthOption {
    @Option(
            names = "--health",
            paramLabel = "HOST:PORT",
            description = "Answer /health/live and /health/ready there, with status 200 for yes and 503 for no;"
                    + " default: nowhere.")
    private @Nullable String address;

    /** Starts to answer where that was asked for; what is answered is {@link Health#starting} until told otherwise. */
    public HealthServer serve() {
        return address == null ? HealthServer.silent() : HealthServer.at(address);
    }
}

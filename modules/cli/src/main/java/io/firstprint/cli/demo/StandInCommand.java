/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.demo;

import io.firstprint.cli.Termination;
import io.firstprint.cli.health.ListenAddress;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A publisher to try a cluster with. */
@Command(
        name = "stand-in",
        description = "Serves the page of a stand-in publisher from a folder: the US balance of trade as published on"
                + " 2026-01-29. Writes there as well what was known and expected before. Whoever changes the page's file"
                + " publishes.",
        mixinStandardHelpOptions = true)
public final class StandInCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Holds the files; those that are missing are written.")
    @SuppressWarnings("NullAway.Init") // required
    private Path directory;

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:8000",
            description = "Where to serve; default ${DEFAULT-VALUE}")
    private String address = "";

    @Override
    public Integer call() {
        StandInFolder folder = new StandInFolder(directory);
        folder.fill();
        try (Termination termination = Termination.onSignal();
                StandInPublisher publisher = StandInPublisher.start(ListenAddress.parse(address), folder::page)) {
            spec.commandLine().getOut().println("serving " + folder.pageFile() + " at " + publisher.url());
            spec.commandLine().getOut().flush();
            return termination.await(() -> true) ? 0 : 1;
        }
    }
}

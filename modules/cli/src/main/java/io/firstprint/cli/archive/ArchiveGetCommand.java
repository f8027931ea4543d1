/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.archive;

import io.firstprint.cli.cluster.ClusterOptions;
import io.firstprint.events.record.DeadLetter;
import io.firstprint.poller.publish.Archive;
import io.firstprint.poller.publish.Archive.Kept;
import io.firstprint.poller.publish.ArchivedContent;
import io.firstprint.poller.publish.PublishException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives a content back. */
@Command(
        name = "get",
        description = "Writes a content as it was read, byte for byte, to standard output or a file. Its SHA-256 is"
                + " computed anew before: bytes that do not match are not written.",
        mixinStandardHelpOptions = true)
final class ArchiveGetCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "DIGEST", description = "SHA-256 in hexadecimal, which facts name as contentDigest.")
    private String digest = "";

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write it, instead of standard output.")
    private @Nullable Path output;

    @Override
    public Integer call() throws PublishException {
        if (!ArchivedContent.isDigest(digest)) {
            throw new ParameterException(
                    spec.commandLine(), "Expected a SHA-256 in 64 small hexadecimal letters, found '" + digest + "'");
        }
        Optional<Kept> found = new Archive(cluster.publishing()).find(digest);
        Optional<String> refusal = found.map(this::damage)
                .orElse(Optional.of("Expected " + digest + " in "
                        + cluster.publishing().catalogue().archive()
                        + ", found none; 'firstprint archive list' names what there is"));
        if (refusal.isPresent()) {
            spec.commandLine().getErr().println(refusal.get());
            return 1;
        }
        write(found.orElseThrow().content().content());
        return 0;
    }

    private Optional<String> damage(Kept kept) {
        return kept.content().isIntact()
                ? Optional.empty()
                : Optional.of("Expected bytes with the SHA-256 " + digest + " at " + kept.coordinates() + ", found "
                        + kept.content().content().length + " bytes with the SHA-256 "
                        + DeadLetter.digestOf(kept.content().content())
                        + ": they are not what was kept; nothing was written");
    }

    private void write(byte[] content) {
        try {
            if (output != null) {
                Files.write(output, content);
                return;
            }
            System.out.write(content);
            System.out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to write " + content.length + " bytes, found: " + e, e);
        }
        if (System.out.checkError()) {
            throw new IllegalStateException(
                    "Expected a reader of standard output, found none: something was not written");
        }
    }
}

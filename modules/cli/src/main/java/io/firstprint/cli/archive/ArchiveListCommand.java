/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.firstprint.cli.cluster.ClusterOptions;
import io.firstprint.poller.publish.Archive;
import io.firstprint.poller.publish.Archive.Kept;
import io.firstprint.poller.publish.ArchivedContent;
import io.firstprint.poller.publish.PublishException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what is in the archive. */
@Command(
        name = "list",
        description = "Prints each content in the order in which it was kept: digest, number of bytes, when it was"
                + " read, source, origin.",
        mixinStandardHelpOptions = true)
final class ArchiveListCommand implements Callable<Integer> {
    private final JsonFactory factory = new JsonFactory();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--json", description = "One JSON object to a line.")
    private boolean json;

    @Override
    public Integer call() throws PublishException {
        PrintWriter out = spec.commandLine().getOut();
        new Archive(cluster.publishing()).list(kept -> out.println(json ? json(kept) : text(kept.content())));
        out.flush();
        return 0;
    }

    private static String text(ArchivedContent content) {
        return String.format(
                Locale.ROOT,
                "%s  %10d  %s  %s  %s",
                content.digest(),
                content.content().length,
                content.seenAt(),
                content.source(),
                content.origin());
    }

    private String json(Kept kept) {
        ArchivedContent content = kept.content();
        StringWriter line = new StringWriter();
        try (JsonGenerator generator = factory.createGenerator(line)) {
            generator.writeStartObject();
            generator.writeStringField("digest", content.digest());
            generator.writeNumberField("bytes", content.content().length);
            generator.writeStringField("source", content.source());
            generator.writeStringField("origin", content.origin());
            generator.writeStringField("seenAt", content.seenAt().toString());
            generator.writeStringField("keptAt", kept.keptAt().toString());
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return line.toString();
    }
}

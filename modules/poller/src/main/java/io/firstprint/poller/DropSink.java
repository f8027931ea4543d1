/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.domain.book.Source;
import io.firstprint.domain.release.Programme;
import io.firstprint.poller.change.Change;
import io.firstprint.poller.drop.DroppedFile;
import io.firstprint.poller.drop.FactSink;
import io.firstprint.poller.named.FileFacts;
import io.firstprint.poller.named.FormatContext;
import io.firstprint.poller.named.NamedFormats;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.poller.source.AddressTemplate;
import io.firstprint.poller.source.SourceConfig;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/**
 * Publishes what dropped files say came out, as a reading of the first source of that format; where none is read, as one
 * of the FT-900 that weighs least.
 */
final class DropSink implements FactSink {
    private static final Programme FT900 = new Programme("CENSUS-BEA", "FT900");
    private static final AddressTemplate NO_ADDRESS = AddressTemplate.parse("http://localhost/");
    private static final int LEAST = 1;

    private final List<SourceConfig> sources;
    private final Function<SourceConfig, ProgrammeDesk> desks;
    private final Clock clock;

    DropSink(List<SourceConfig> sources, Function<SourceConfig, ProgrammeDesk> desks, Clock clock) {
        this.sources = List.copyOf(sources);
        this.desks = desks;
        this.clock = clock;
    }

    @Override
    public Sunk publish(DroppedFile file, FileFacts facts) throws PublishException, InterruptedException {
        SourceConfig source = sourceOf(file.format());
        return desks.apply(source).inTurn((known, writer) -> {
            Detection found = Detection.of(source, known, facts, file.seenAt(), file.seenAt(), file.contentDigest());
            if (found.embargo().isPresent()) {
                throw new PublishException(found.embargo().get().message());
            }
            if (!found.toPublish().isEmpty()) {
                writer.publish(source.lane(), source.part(), found.toPublish(), List.of(file.archived()));
            }
            return new Sunk(
                    found.news().size(),
                    found.refused().map(Change.Refused::message).stream().toList());
        });
    }

    private SourceConfig sourceOf(String format) {
        return sources.stream()
                .filter(source -> source.formatName().equals(format))
                .findFirst()
                .orElseGet(() -> SourceConfig.headline(
                        new Source(format, LEAST),
                        FT900,
                        NO_ADDRESS,
                        format,
                        new NamedFormats(FormatContext.shipped(clock))
                                .find(format)
                                .orElseThrow()));
    }
}

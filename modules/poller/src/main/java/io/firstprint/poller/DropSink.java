/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.poller.change.Change;
import io.firstprint.poller.drop.FactSink;
import io.firstprint.poller.named.FileFacts;
import io.firstprint.poller.publish.ArchivedContent;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.poller.source.SourceConfig;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Publishes what dropped files say came out, as a reading of the source of that format; a calendar's, as a reading of its
 * own beside the sources of that programme. Where none is read here the programme's writer may be another poller's, and
 * nothing is published.
 */
final class DropSink implements FactSink {
    private final List<SourceConfig> sources;
    private final Function<SourceConfig, ProgrammeDesk> desks;

    DropSink(List<SourceConfig> sources, Function<SourceConfig, ProgrammeDesk> desks) {
        this.sources = List.copyOf(sources);
        this.desks = desks;
    }

    @Override
    public Sunk publish(ArchivedContent file, FileFacts facts) throws PublishException, InterruptedException {
        Optional<SourceConfig> source = sourceOf(file.source(), facts);
        if (source.isEmpty()) {
            int aside = facts.observed().size() + facts.readings().size();
            return new Sunk(
                    0,
                    List.of("Expected a source of the format " + file.source() + " in the file of sources, found none; "
                            + aside + " readings are left aside: add one and drop the file again"));
        }
        return publish(source.get(), file, facts);
    }

    private Sunk publish(SourceConfig source, ArchivedContent file, FileFacts facts)
            throws PublishException, InterruptedException {
        return desks.apply(source).inTurn((known, writer) -> {
            Detection found = Detection.of(source, known, facts, file.seenAt(), file.seenAt(), file.digest());
            if (found.embargo().isPresent()) {
                throw new PublishException(found.embargo().get().message());
            }
            if (!found.toPublish().isEmpty()) {
                writer.publish(source.lane(), source.part(), found.toPublish(), List.of(file));
            }
            return new Sunk(
                    found.news().size(),
                    found.refused().map(Change.Refused::message).stream().toList());
        });
    }

    private Optional<SourceConfig> sourceOf(String format, FileFacts facts) {
        return sources.stream()
                .filter(source -> source.formatName().equals(format))
                .findFirst()
                .or(() -> facts.readings().isEmpty() ? beside(format, facts) : Optional.empty());
    }

    private Optional<SourceConfig> beside(String format, FileFacts facts) {
        return sources.stream()
                .filter(source -> facts.observed().stream()
                        .map(ObservationSet::release)
                        .allMatch(
                                release -> release != null && source.programme().has(release)))
                .findFirst()
                .map(source -> source.reading(format));
    }
}

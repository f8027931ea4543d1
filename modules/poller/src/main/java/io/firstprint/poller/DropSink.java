/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.release.Programme;
import io.firstprint.poller.change.Change;
import io.firstprint.poller.drop.FactSink;
import io.firstprint.poller.named.FileFacts;
import io.firstprint.poller.publish.ArchivedContent;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.poller.source.SourceConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        int published = 0;
        List<String> refused = new ArrayList<>();
        for (Share share : shares(file.source(), facts)) {
            Sunk sunk = share.reader.isPresent() ? publish(share.reader.get(), file, share.facts) : aside(share, file);
            published += sunk.published();
            refused.addAll(sunk.refused());
        }
        return new Sunk(published, refused);
    }

    /** What of a file goes the same way. */
    private record Share(Optional<SourceConfig> reader, FileFacts facts, String what) {}

    private List<Share> shares(String format, FileFacts facts) {
        Optional<SourceConfig> reader = sources.stream()
                .filter(source -> source.formatName().equals(format))
                .findFirst();
        List<Share> shares = new ArrayList<>();
        if (!facts.readings().isEmpty()) {
            shares.add(new Share(reader, facts.onlyReadings(), facts.readings().size() + " readings"));
        }
        for (Programme programme : programmes(facts)) {
            FileFacts only = facts.onlyObserved(programme);
            Optional<SourceConfig> beside = reader.filter(
                            source -> source.programme().equals(programme))
                    .or(() -> besideOthers(programme, format));
            shares.add(new Share(beside, only, only.observed().size() + " figures of " + programme));
        }
        return shares;
    }

    private static Sunk aside(Share share, ArchivedContent file) {
        return new Sunk(
                0,
                List.of("Expected a source of the format " + file.source()
                        + " or of the programme in the file of sources," + " found none; " + share.what
                        + " are left aside: add one and drop the file again"));
    }

    private static List<Programme> programmes(FileFacts facts) {
        return facts.observed().stream()
                .map(ObservationSet::release)
                .filter(Objects::nonNull)
                .map(Programme::of)
                .distinct()
                .toList();
    }

    private Optional<SourceConfig> besideOthers(Programme programme, String format) {
        return sources.stream()
                .filter(source -> source.programme().equals(programme))
                .findFirst()
                .map(source -> source.reading(format));
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
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.release.Programme;
import io.firstprint.poller.change.Change;
import io.firstprint.poller.drop.FactSink;
import io.firstprint.poller.named.FileFacts;
import io.firstprint.poller.named.FormatContext;
import io.firstprint.poller.named.NamedFormats;
import io.firstprint.poller.publish.ArchivedContent;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.poller.source.AddressTemplate;
import io.firstprint.poller.source.SourceConfig;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Publishes what dropped files say came out, as a reading of the first source of that format; where none is read, as one
 * of the FT-900 that weighs least, and that of a calendar less than any publisher's. What a calendar says of another
 * programme is a reading of that one.
 */
final class DropSink implements FactSink {
    private static final Programme FT900 = new Programme("CENSUS-BEA", "FT900");
    private static final AddressTemplate NO_ADDRESS = AddressTemplate.parse("http://localhost/");
    private static final int LEAST = 1;
    private static final int OF_A_CALENDAR = 0;

    /** The only format that has all of the headline. */
    private static final String EXHIBIT_1 = "ft900-exhibit1";

    private final List<SourceConfig> sources;
    private final Function<SourceConfig, ProgrammeDesk> desks;
    private final Clock clock;

    DropSink(List<SourceConfig> sources, Function<SourceConfig, ProgrammeDesk> desks, Clock clock) {
        this.sources = List.copyOf(sources);
        this.desks = desks;
        this.clock = clock;
    }

    @Override
    public Sunk publish(ArchivedContent file, FileFacts facts) throws PublishException, InterruptedException {
        SourceConfig source = sourceOf(file.source());
        int published = 0;
        List<String> refused = new ArrayList<>();
        for (Programme programme : programmes(source, facts)) {
            Sunk one = publish(source.of(programme), file, facts);
            published += one.published();
            refused.addAll(one.refused());
        }
        return new Sunk(published, refused);
    }

    /** A file has readings without a word on the release, or says of each figure which release it is from. */
    private static Set<Programme> programmes(SourceConfig source, FileFacts facts) {
        if (facts.observed().isEmpty()) {
            return Set.of(source.programme());
        }
        return facts.observed().stream()
                .map(ObservationSet::release)
                .filter(Objects::nonNull)
                .map(release -> new Programme(release.publisher(), release.programme()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
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

    private SourceConfig sourceOf(String format) {
        return sources.stream()
                .filter(source -> source.formatName().equals(format))
                .findFirst()
                .orElseGet(() -> unpolled(format));
    }

    private SourceConfig unpolled(String format) {
        NamedFormats formats = new NamedFormats(FormatContext.shipped(clock));
        int rank = formats.isOfReleases(format) ? LEAST : OF_A_CALENDAR;
        String part = format.equals(EXHIBIT_1) ? SourceConfig.HEADLINE : format;
        return SourceConfig.headline(
                        new Source(format, rank),
                        FT900,
                        NO_ADDRESS,
                        format,
                        formats.find(format).orElseThrow())
                .as(part);
    }
}

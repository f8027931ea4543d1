/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay.input;

import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.named.FileFacts;
import io.firstprint.poller.named.NamedFormat;
import io.firstprint.poller.named.SourceAnswer;
import io.firstprint.poller.publish.ArchivedContent;
import io.firstprint.poller.publish.PublishException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What kept bytes say when they are read with the formats of today. Holds what was read and not the bytes. */
final class RereadContents {
    private static final ReleaseCalendar NO_CALENDAR = ReleaseCalendar.of(List.of());
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final Map<AskedContent, Decoded<FileFacts>> read = new HashMap<>();

    /**
     * Reads what is asked for; of several records of a digest the first that is intact counts.
     *
     * @throws PublishException if the archive cannot be read
     */
    RereadContents(KeptContents kept, Collection<AskedContent> asked, Map<String, NamedFormat> formats)
            throws PublishException {
        Map<String, Set<AskedContent>> byDigest =
                asked.stream().collect(Collectors.groupingBy(AskedContent::digest, Collectors.toSet()));
        kept.list(content -> byDigest.getOrDefault(content.digest(), Set.of()).stream()
                .filter(one -> !read.containsKey(one) && content.isIntact())
                .forEach(one -> read.put(one, decoded(content, one, formats))));
    }

    private static Decoded<FileFacts> decoded(
            ArchivedContent content, AskedContent asked, Map<String, NamedFormat> formats) {
        return Objects.requireNonNull(formats.get(asked.source()))
                .decode(SourceAnswer.ofFile(content.content(), content.digest(), asked.period(), NO_CALENDAR));
    }

    /** Returns what the bytes of a fact say of its indicator, or why nothing. */
    Found of(ObservationSet fact) {
        AskedContent asked = AskedContent.of(fact);
        Decoded<FileFacts> answer = read.get(asked);
        if (answer == null) {
            return new Found(
                    List.of(),
                    Optional.of("Expected the bytes of " + asked.source()
                            + " in the archive, found none that are intact with the digest " + asked.digest()));
        }
        return answer.fold(
                accepted -> found(accepted.value(), fact),
                rejected -> new Found(
                        List.of(), Optional.of(asked.source() + " " + asked.digest() + ": " + rejected.message())));
    }

    private static Found found(FileFacts said, ObservationSet fact) {
        List<Observation> observations = said.vintages().isEmpty() ? latest(said, fact) : vintage(said, fact);
        return new Found(
                observations,
                observations.isEmpty()
                        ? Optional.of("Expected figures of " + fact.indicator() + " in the bytes "
                                + fact.contentDigest() + ", found none")
                        : Optional.empty());
    }

    private static List<Observation> latest(FileFacts said, ObservationSet fact) {
        return Stream.concat(
                        said.readings().stream()
                                .filter(reading -> reading.indicator().equals(fact.indicator()))
                                .flatMap(reading -> reading.observations().stream()),
                        said.observed().stream()
                                .filter(set -> set.indicator().equals(fact.indicator())
                                        && Objects.equals(set.release(), fact.release()))
                                .flatMap(set -> set.observations().stream()))
                .toList();
    }

    /** A carrier of vintages says of each day what was new. */
    private static List<Observation> vintage(FileFacts said, ObservationSet fact) {
        LocalDate day = LocalDate.ofInstant(fact.instant(), NEW_YORK);
        return said.vintages().stream()
                .filter(vintage -> vintage.vintage().equals(day)
                        && vintage.reading().indicator().equals(fact.indicator()))
                .flatMap(vintage -> vintage.reading().observations().stream())
                .toList();
    }

    /**
     * What bytes say of an indicator.
     *
     * @param observations in no order; none where there is a problem
     * @param problem what was expected and what was found
     */
    record Found(List<Observation> observations, Optional<String> problem) {}
}

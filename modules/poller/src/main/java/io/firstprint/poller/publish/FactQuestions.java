/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.version.Versions;
import io.firstprint.events.record.ObservationRecord.Completion;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.events.record.ObservationRecord.Ruled;
import io.firstprint.events.schema.RegistryUnavailableException;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.Lane;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** What is published now. Asking lets running writers go on, and each question reads its topics anew. */
public final class FactQuestions {
    private final PublishConfig config;

    /** Creates questions to a namespace; nothing is opened yet. */
    public FactQuestions(PublishConfig config) {
        this.config = config;
    }

    /** Returns whether any observation was ever published, in either lane. */
    public boolean holdsObservations() throws PublishException {
        return asked("to find out whether there are observations", observations(), FactReader::holdsAnything);
    }

    /** Returns what is published of some indicators in a lane. */
    public PublishedFacts observations(Lane lane, Set<Indicator> of) throws PublishException {
        PublishedFacts found = new PublishedFacts();
        return asked("to read observations", List.of(config.catalogue().observations(lane)), reader -> {
            reader.catchUp(fact -> addIfOf(of, found, fact));
            return found;
        });
    }

    private static void addIfOf(Set<Indicator> wanted, PublishedFacts found, Object fact) {
        if (fact instanceof Figures figures && wanted.contains(figures.set().indicator())) {
            found.add(figures.set());
        } else if (fact instanceof Ruled ruled && wanted.contains(ruled.ruling().indicator())) {
            found.add(ruled.ruling());
        }
    }

    /** Returns every version of every definition. */
    public Definitions definitions() throws PublishException {
        return asked("to read the definitions", List.of(config.catalogue().definitions()), reader -> reader.catchUp()
                .definitions());
    }

    /** Returns every version of every rule that was published; those that ship are not. */
    public Versions<Rule> rules() throws PublishException {
        return asked("to read the rules", List.of(config.catalogue().rules()), reader -> reader.catchUp()
                .rules());
    }

    /** Returns the parts that figures or markers of the release's programme were ever published as, in either lane. */
    public SortedSet<String> publishedPartsOf(ReleaseId release) throws PublishException {
        SortedSet<String> parts = new TreeSet<>();
        return asked("to read which parts were published", observations(), reader -> {
            reader.catchUp(fact -> addPart(parts, fact, release));
            return parts;
        });
    }

    private static void addPart(SortedSet<String> parts, Object fact, ReleaseId release) {
        if (fact instanceof Completion marker && isSameProgramme(marker.release(), release)) {
            parts.add(marker.part());
        } else if (fact instanceof Figures figures
                && isSameProgramme(figures.set().release(), release)) {
            parts.add(figures.part());
        }
    }

    private static boolean isSameProgramme(@Nullable ReleaseId one, ReleaseId other) {
        return one != null && one.isOfProgrammeOf(other);
    }

    private List<String> observations() {
        return Arrays.stream(Lane.values())
                .map(config.catalogue()::observations)
                .toList();
    }

    private <T> T asked(String expected, List<String> topics, Function<FactReader, T> question)
            throws PublishException {
        try (EventSerdes serdes = new EventSerdes(config.registry());
                FactReader reader = new FactReader(config, serdes)) {
            reader.assign(topics);
            return question.apply(reader);
        } catch (RegistryUnavailableException | KafkaException e) {
            throw PublishException.of(expected, e, "try again");
        }
    }
}

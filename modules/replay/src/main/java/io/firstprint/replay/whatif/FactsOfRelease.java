/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.whatif;

import io.firstprint.domain.release.ReleaseId;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.record.ObservationRecord.Completion;
import io.firstprint.events.record.ObservationRecord.Deadline;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.events.topic.TopicSpec;
import io.firstprint.replay.fact.PastFact;
import io.firstprint.replay.fact.PastFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was public when a release was out, from the first fact to the last one of the release.
 *
 * @param release the act of publication
 * @param beginning instant of the earliest observation of any release
 * @param first instant of the release's first fact
 * @param last instant of its last one, corrections under the same release included
 * @param facts what applies to all indicators first
 */
record FactsOfRelease(ReleaseId release, Instant beginning, Instant first, Instant last, List<PastFact> facts) {
    private static final List<TopicSpec> ORDER = TopicCatalogue.published();

    /** Keeps the order of facts within a topic. */
    static final Comparator<PastFact> GENERAL_FIRST = Comparator.comparingInt(fact -> ORDER.indexOf(fact.topic()));

    /**
     * Reads facts twice: once to know when the release was out, so that what came later is not held in memory.
     *
     * @throws IllegalArgumentException if there is no fact of the release
     */
    static FactsOfRelease read(PastFacts all, FactCodec codec, ReleaseId release) {
        Span span = new Span(release);
        all.read(fact -> codec.observation(fact).ifPresent(span::look));
        if (span.first == null || span.last == null || span.beginning == null) {
            throw new IllegalArgumentException("Expected facts of the release " + release + ", found none;"
                    + " check publisher, programme and period");
        }
        Instant last = span.last;
        List<PastFact> facts = new ArrayList<>();
        all.read(fact -> {
            if (!fact.instant().isAfter(last)) {
                facts.add(fact);
            }
        });
        facts.sort(GENERAL_FIRST);
        return new FactsOfRelease(release, span.beginning, span.first, last, facts);
    }

    private static final class Span {
        private final ReleaseId release;
        private @Nullable Instant beginning;
        private @Nullable Instant first;
        private @Nullable Instant last;

        private Span(ReleaseId release) {
            this.release = release;
        }

        private void look(ObservationRecord observation) {
            Instant instant = observation.instant();
            beginning = beginning == null || instant.isBefore(beginning) ? instant : beginning;
            if (release.equals(releaseOf(observation))) {
                first = first == null || instant.isBefore(first) ? instant : first;
                last = last == null || instant.isAfter(last) ? instant : last;
            }
        }

        private static @Nullable ReleaseId releaseOf(ObservationRecord observation) {
            if (observation instanceof Figures figures) {
                return figures.set().release();
            }
            if (observation instanceof Completion marker) {
                return marker.release();
            }
            return observation instanceof Deadline deadline ? deadline.release() : null;
        }
    }
}

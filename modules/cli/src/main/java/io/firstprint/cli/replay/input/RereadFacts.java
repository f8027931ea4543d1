/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay.input;

import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.poller.named.NamedFormat;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.replay.fact.FactChange;
import io.firstprint.replay.fact.PastFact;
import io.firstprint.replay.fact.PastFacts;
import io.firstprint.replay.whatif.FactCodec;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Live facts whose figures are read again from publishers' bytes: what would have been published if formats had been read
 * then as they are now. Release, source, instants and periods of a fact stay; what it says of the periods is read anew. A
 * fact whose bytes are not kept, or cannot be read, or say nothing of one of its periods stays as it is and is counted.
 *
 * <p>Not for several threads. What all bytes say of all indicators is held in memory, the bytes are not.
 */
public final class RereadFacts {
    private static final int MOST_REASONS = 3;

    private final RereadContents contents;
    private final Map<String, NamedFormat> formats;
    private final FactCodec codec;
    private final Set<String> reasons = new TreeSet<>();
    private int changed;
    private int same;
    private int kept;

    private RereadFacts(RereadContents contents, Map<String, NamedFormat> formats, FactCodec codec) {
        this.contents = contents;
        this.formats = formats;
        this.codec = codec;
    }

    /**
     * Reads the bytes that facts were made from.
     *
     * @param facts read once, to know which bytes are needed
     * @param formats by the name of the source; facts of other sources are not read again
     * @throws PublishException if the archive cannot be read
     */
    public static RereadFacts prepare(
            PastFacts facts, KeptContents kept, Map<String, NamedFormat> formats, FactCodec codec)
            throws PublishException {
        Set<AskedContent> asked = new HashSet<>();
        facts.read(fact -> figures(fact, formats, codec)
                .map(figures -> AskedContent.of(figures.set()))
                .ifPresent(asked::add));
        return new RereadFacts(new RereadContents(kept, asked, formats), formats, codec);
    }

    private static Optional<Figures> figures(PastFact fact, Map<String, NamedFormat> formats, FactCodec codec) {
        return codec.observation(fact)
                .filter(Figures.class::isInstance)
                .map(Figures.class::cast)
                .filter(figures -> !figures.set().contentDigest().isEmpty()
                        && formats.containsKey(figures.set().source().name()));
    }

    /** Returns a fact as it is read now. */
    public PastFact reread(PastFact fact) {
        return figures(fact, formats, codec)
                .map(figures -> reread(fact, figures))
                .orElse(fact);
    }

    /** Counts what comes of a fact without making anything of it. */
    void look(PastFact fact) {
        PastFact unused = reread(fact);
    }

    private PastFact reread(PastFact fact, Figures figures) {
        ObservationSet before = figures.set();
        RereadContents.Found found = contents.of(before);
        Map<ReferencePeriod, Observation> byPeriod = found.observations().stream()
                .collect(Collectors.toMap(Observation::period, Function.identity(), (first, later) -> later));
        List<@Nullable Observation> after = before.observations().stream()
                .<@Nullable Observation>map(old -> now(old, byPeriod))
                .collect(Collectors.toList());
        Optional<String> problem = found.problem().or(() -> lacking(before, after));
        if (problem.isPresent()) {
            keep(problem.get());
            return fact;
        }
        if (after.equals(before.observations())) {
            same++;
            return fact;
        }
        changed++;
        List<Observation> all = after.stream().map(Objects::requireNonNull).toList();
        return codec.with(
                fact, new Figures(before.alsoOf(before.indicator(), all).revising(before.priors()), figures.part()));
    }

    /** What a publisher left out was missing then and is now. */
    private static @Nullable Observation now(Observation old, Map<ReferencePeriod, Observation> byPeriod) {
        return byPeriod.getOrDefault(old.period(), old.amount() == null ? old : null);
    }

    private static Optional<String> lacking(ObservationSet before, List<@Nullable Observation> after) {
        int index = after.indexOf(null);
        return index < 0
                ? Optional.empty()
                : Optional.of("Expected a figure of " + before.indicator() + " for "
                        + before.observations().get(index).period() + " in the bytes " + before.contentDigest()
                        + ", found none");
    }

    private void keep(String reason) {
        kept++;
        if (reasons.size() < MOST_REASONS) {
            reasons.add(reason);
        }
    }

    /**
     * Returns this as what a replay does otherwise than its source.
     *
     * @param digest of the file of sources
     */
    public FactChange change(String digest) {
        return new FactChange(digest, fact -> List.of(reread(fact)), List.of());
    }

    /** Returns what came of the facts that were read again until now. */
    public Rereading result() {
        return new Rereading(changed, same, kept, List.copyOf(reasons));
    }
}

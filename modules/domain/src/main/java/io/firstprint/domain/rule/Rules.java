/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.rule;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.version.Versions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Every version of every rule, and which of them concern an indicator at an instant. Immutable; independent of arrival
 * order; safe to share between threads.
 *
 * <p>Of the versions of one name the one with the latest beginning that does not lie after a release's instant judges
 * that release, whenever it arrives.
 */
public final class Rules {
    private final Versions<ReadyRule> versions;
    private final Map<Instant, RuleIndex> indexes = new ConcurrentHashMap<>();

    private Rules(Versions<ReadyRule> versions) {
        this.versions = versions;
    }

    /** Returns rules of which there is none. */
    public static Rules none() {
        return new Rules(Versions.none());
    }

    /** Returns the rules with one more version, or this instance when it is there already. */
    public Rules with(ReadyRule version) {
        return withAll(List.of(version));
    }

    /** Returns the rules with more versions, or this instance when all are there already. */
    @SuppressWarnings("ReferenceEquality") // versions that learn nothing stay the same object
    public Rules withAll(Collection<ReadyRule> more) {
        Versions<ReadyRule> next = versions.withAll(more);
        return next == versions ? this : new Rules(next);
    }

    /** Returns every version, by name and then in order of its beginning. */
    public List<ReadyRule> versions() {
        return versions.all();
    }

    /** Returns what is in force for a release, by name; retired ones left out. */
    public List<ReadyRule> at(Instant release) {
        return versions.at(release);
    }

    /**
     * Returns the rules by which findings of one kind about an indicator are judged, by name. Costs as much as there are
     * rules that name its partner and product or leave one of them open.
     */
    public List<ReadyRule> concerning(Subject subject, Indicator indicator, Instant release) {
        @Nullable Instant epoch = versions.epochOf(release);
        return epoch == null ? List.of() : indexAt(epoch).concerning(subject, indicator);
    }

    /** Returns how many rules judge a release of an indicator, whatever it brings; zero says that nobody is watching. */
    public int watching(Indicator indicator, Instant release) {
        int count = 0;
        for (Subject subject : Subject.values()) {
            count += concerning(subject, indicator, release).size();
        }
        return count;
    }

    private RuleIndex indexAt(Instant epoch) {
        return indexes.computeIfAbsent(epoch, at -> RuleIndex.of(versions.at(at)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rules that && versions.equals(that.versions);
    }

    @Override
    public int hashCode() {
        return versions.hashCode();
    }

    @Override
    public String toString() {
        return versions + " of rules";
    }
}

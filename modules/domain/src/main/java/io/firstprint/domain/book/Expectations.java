/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What every provider expected of one indicator, over time. Immutable; independent of arrival order.
 */
@SuppressWarnings("ReferenceEquality") // expectations share the periods that did not change between them
public final class Expectations {
    private static final Comparator<@Nullable Amount> MAYBE = Comparator.nullsFirst(Comparator.naturalOrder());

    /** Order within a period: of one provider's figures the last holds. */
    private static final Comparator<Consensus> ORDER = Comparator.comparing(Consensus::asOf)
            .thenComparing(Consensus::provider)
            .thenComparing(Consensus::statistic)
            .thenComparing(Consensus::amount)
            .thenComparing(Consensus::low, MAYBE)
            .thenComparing(Consensus::high, MAYBE)
            .thenComparing(Consensus::standardDeviation, MAYBE)
            .thenComparing(Consensus::forecasters, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final Comparator<Consensus> FIRST_SEEN =
            Comparator.comparing(Consensus::seenAt).thenComparing(Consensus::contentDigest);

    private final Indicator indicator;
    private final Map<ReferencePeriod, List<Consensus>> byPeriod;

    private Expectations(Indicator indicator, Map<ReferencePeriod, List<Consensus>> byPeriod) {
        this.indicator = indicator;
        this.byPeriod = byPeriod;
    }

    /** Returns expectations of which none is known. */
    public static Expectations empty(Indicator indicator) {
        return new Expectations(indicator, Map.of());
    }

    /**
     * Returns the expectations with one more fact, or this instance when it says nothing new.
     *
     * @throws IllegalArgumentException if the fact is about another indicator
     */
    public Expectations with(Consensus fact) {
        if (!fact.indicator().equals(indicator)) {
            throw new IllegalArgumentException("Expected a fact about " + indicator + ", found " + fact.indicator());
        }
        List<Consensus> merged = new ArrayList<>(byPeriod.getOrDefault(fact.period(), List.of()));
        int position = Collections.binarySearch(merged, fact, ORDER);
        if (position >= 0 && FIRST_SEEN.compare(merged.get(position), fact) <= 0) {
            return this;
        }
        if (position >= 0) {
            merged.set(position, fact);
        } else {
            merged.add(-position - 1, fact);
        }
        Map<ReferencePeriod, List<Consensus>> next = new TreeMap<>(byPeriod);
        next.put(fact.period(), List.copyOf(merged));
        return new Expectations(indicator, Collections.unmodifiableMap(next));
    }

    /** Returns each provider's figure for a period that stood just before an instant, by provider. */
    public Collection<Consensus> heldBefore(ReferencePeriod period, Instant instant) {
        Map<String, Consensus> held = new TreeMap<>();
        for (Consensus consensus : byPeriod.getOrDefault(period, List.of())) {
            if (consensus.asOf().isBefore(instant)) {
                held.put(consensus.provider(), consensus);
            }
        }
        return held.values();
    }

    /** Returns the expectations as of an instant: figures that stood only later left out. */
    public Expectations knownBy(Instant instant) {
        Expectations known = empty(indicator);
        for (Consensus fact : facts()) {
            known = fact.asOf().isAfter(instant) ? known : known.with(fact);
        }
        return known.equals(this) ? this : known;
    }

    /**
     * Returns whether a forecast only says that a figure still stands: the same provider's last one by the same statistic,
     * as of its instant, is the same in value, range and number of forecasters. One that comes back after another had
     * stood in between is a change.
     */
    public boolean isStanding(Consensus forecast) {
        List<Consensus> ofPeriod = byPeriod.getOrDefault(forecast.period(), List.of());
        for (int i = ofPeriod.size() - 1; i >= 0; i--) {
            Consensus earlier = ofPeriod.get(i);
            if (!earlier.asOf().isAfter(forecast.asOf())
                    && earlier.provider().equals(forecast.provider())
                    && earlier.statistic() == forecast.statistic()) {
                return earlier.isSameFigureAs(forecast);
            }
        }
        return false;
    }

    /** Returns whether nothing was ever expected. */
    public boolean isEmpty() {
        return byPeriod.isEmpty();
    }

    /** Returns whether another object is this one, or nothing is expected in both: nothing is another object each time. */
    @SuppressWarnings("ReferenceEquality") // a fact leaves what it does not touch as the same object
    public boolean isUntouchedIn(Expectations other) {
        return this == other || (isEmpty() && other.isEmpty());
    }

    /** Returns the periods of which something was expected, in order. */
    public Set<ReferencePeriod> periods() {
        return byPeriod.keySet();
    }

    /** Returns the periods whose expectations differ from earlier ones. */
    public List<ReferencePeriod> periodsChangedFrom(Expectations earlier) {
        return byPeriod.keySet().stream()
                .filter(period -> byPeriod.get(period) != earlier.byPeriod.get(period))
                .toList();
    }

    /** Returns what these expectations are of. */
    public Indicator indicator() {
        return indicator;
    }

    /** Returns every fact, by period and then in order of its instant. */
    public List<Consensus> facts() {
        return byPeriod.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Expectations that && indicator.equals(that.indicator) && byPeriod.equals(that.byPeriod);
    }

    @Override
    public int hashCode() {
        return 31 * indicator.hashCode() + byPeriod.hashCode();
    }

    @Override
    public String toString() {
        return facts().size() + " expectations of " + indicator;
    }
}

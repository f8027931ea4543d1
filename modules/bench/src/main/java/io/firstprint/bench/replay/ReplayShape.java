/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.replay;

import io.firstprint.bench.cluster.FactTopic;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.testkit.universe.TradeUniverse;
import io.firstprint.testkit.universe.UniverseShape;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the records of a replay look like. */
public enum ReplayShape {
    /** A first print and the one to six months that it revises; annual revisions are left out. */
    HEADLINE(7),
    /** One value in each record. */
    DETAIL(1);

    private static final long SEED = 20_160_306;
    private static final int HEADLINE_RELEASES = 96;
    private static final int HEADLINE_VALUES_PER_INDICATOR = 336;
    private static final int DETAIL_RELEASES = 12;
    private static final int DETAIL_VALUES_PER_INDICATOR = 11;

    private final int mostValues;

    ReplayShape(int mostValues) {
        this.mostValues = mostValues;
    }

    /** Returns about so many values, release by release. */
    public Stream<ObservationRecord> observations(long values) {
        int releases = this == HEADLINE ? HEADLINE_RELEASES : DETAIL_RELEASES;
        TradeUniverse universe = TradeUniverse.of(SEED, universe(values, releases));
        return IntStream.range(0, releases)
                .boxed()
                .flatMap(release -> FactTopic.observationsOf(universe.month(release)))
                .filter(observation -> FactTopic.valuesIn(observation) <= mostValues);
    }

    private UniverseShape universe(long values, int releases) {
        return this == HEADLINE
                ? UniverseShape.ofHeadlines((int) (values / HEADLINE_VALUES_PER_INDICATOR), 0, releases)
                : UniverseShape.ofDetails((int) (values / DETAIL_VALUES_PER_INDICATOR), 0, releases);
    }
}

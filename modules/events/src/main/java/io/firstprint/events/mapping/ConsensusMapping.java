/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import static io.firstprint.events.mapping.AmountMapping.map;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.EventInstant;
import io.firstprint.events.v1.ConsensusForecast;
import io.firstprint.events.v1.Statistic;

/** Facts of the topic of consensus. */
public final class ConsensusMapping {
    private ConsensusMapping() {}

    /** Returns the event of a fact. */
    public static ConsensusForecast toEvent(Consensus fact) {
        return ConsensusForecast.newBuilder()
                .setIndicator(fact.indicator().toString())
                .setReferencePeriod(fact.period().toString())
                .setProvider(fact.provider())
                .setStatistic(toEvent(fact.statistic()))
                .setAmount(AmountMapping.toEvent(fact.amount()))
                .setLow(map(fact.low(), AmountMapping::toEvent))
                .setHigh(map(fact.high(), AmountMapping::toEvent))
                .setStandardDeviation(map(fact.standardDeviation(), AmountMapping::toEvent))
                .setForecasters(fact.forecasters())
                .setAsOf(fact.asOf())
                .setSeenAt(fact.seenAt())
                .setContentDigest(fact.contentDigest())
                .build();
    }

    static Statistic toEvent(Consensus.Statistic statistic) {
        return Statistic.valueOf(statistic.name());
    }

    /**
     * Returns the fact of an event.
     *
     * @throws IllegalArgumentException if the event breaks the contract, saying where
     */
    public static Consensus fromEvent(ConsensusForecast event) {
        return new Consensus(
                Indicator.parse(event.getIndicator()),
                ReferencePeriod.parse(event.getReferencePeriod()),
                event.getProvider(),
                fromEvent(event.getStatistic()),
                AmountMapping.fromEvent(event.getAmount()),
                map(event.getLow(), AmountMapping::fromEvent),
                map(event.getHigh(), AmountMapping::fromEvent),
                map(event.getStandardDeviation(), AmountMapping::fromEvent),
                event.getForecasters(),
                EventInstant.checked(event.getAsOf(), "asOf"),
                EventInstant.checked(event.getSeenAt(), "seenAt"),
                event.getContentDigest());
    }

    static Consensus.Statistic fromEvent(Statistic statistic) {
        return switch (statistic) {
            case MEDIAN -> Consensus.Statistic.MEDIAN;
            case MEAN -> Consensus.Statistic.MEAN;
            case UNKNOWN ->
                throw new IllegalArgumentException(
                        "Expected the statistic MEDIAN or MEAN, found another: written by a newer version?");
        };
    }
}

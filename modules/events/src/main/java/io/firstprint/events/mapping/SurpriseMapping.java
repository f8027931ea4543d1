/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import static io.firstprint.events.mapping.AmountMapping.figureOrNull;
import static io.firstprint.events.mapping.AmountMapping.map;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.view.Forecast;
import io.firstprint.domain.view.StandardScore;
import io.firstprint.domain.view.Surprise;
import io.firstprint.domain.view.SurpriseScores;
import io.firstprint.domain.view.ViewEvent;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.v1.RangePosition;
import io.firstprint.events.v1.Sense;
import io.firstprint.events.v1.Statistic;
import org.jspecify.annotations.Nullable;

/** Records of the topic of surprises. */
public final class SurpriseMapping {
    private SurpriseMapping() {}

    static io.firstprint.events.v1.Surprise toEvent(Surprise surprise, boolean withdrawn) {
        Forecast forecast = surprise.consensus();
        SurpriseScores scores = surprise.scores();
        return io.firstprint.events.v1.Surprise.newBuilder()
                .setEventId(surprise.id())
                .setIndicator(surprise.indicator().toString())
                .setReferencePeriod(surprise.period().toString())
                .setRelease(AmountMapping.toEvent(surprise.release()))
                .setEffectiveAt(surprise.effectiveAt())
                .setProvider(forecast.provider())
                .setStatistic(
                        forecast.statistic() == null
                                ? Statistic.UNKNOWN
                                : ConsensusMapping.toEvent(forecast.statistic()))
                .setConsensusAsOf(forecast.asOf())
                .setActual(AmountMapping.toEvent(surprise.actual()))
                .setConsensus(AmountMapping.toEvent(forecast.amount()))
                .setSurprise(AmountMapping.toEvent(surprise.figure()))
                .setSurprisePercent(figureOrNull(surprise.percent()))
                .setBaseline(surprise.isBaseline())
                .setLow(map(forecast.low(), AmountMapping::toEvent))
                .setHigh(map(forecast.high(), AmountMapping::toEvent))
                .setStandardDeviation(map(forecast.standardDeviation(), AmountMapping::toEvent))
                .setForecasters(forecast.forecasters())
                .setRange(surprise.range()
                        .map(range -> RangePosition.valueOf(range.name()))
                        .orElse(null))
                .setDirection(surprise.direction())
                .setSense(surprise.sense()
                        .map(sense -> Sense.valueOf(sense.name()))
                        .orElse(null))
                .setZScore(map(scores.zScore(), SurpriseMapping::toEvent))
                .setRobustZScore(map(scores.robustZScore(), SurpriseMapping::toEvent))
                .setSurveyScore(map(scores.surveyScore(), SurpriseMapping::toEvent))
                .setLate(surprise.late())
                .setWithdrawn(withdrawn)
                .setLogicVersion(ViewEvent.LOGIC_VERSION)
                .build();
    }

    private static io.firstprint.events.v1.StandardScore toEvent(StandardScore score) {
        return new io.firstprint.events.v1.StandardScore(
                score.value(), score.deviation(), score.count(), score.window());
    }

    /**
     * Returns the surprise of an event.
     *
     * @throws IllegalArgumentException if the event breaks the contract, saying where
     */
    public static ViewUpdate fromEvent(io.firstprint.events.v1.Surprise event) {
        Surprise surprise = new Surprise(
                event.getEventId(),
                Indicator.parse(event.getIndicator()),
                ReferencePeriod.parse(event.getReferencePeriod()),
                AmountMapping.fromEvent(event.getRelease()),
                event.getEffectiveAt(),
                forecast(event),
                AmountMapping.fromEvent(event.getActual()),
                event.getLate(),
                new SurpriseScores(
                        map(event.getZScore(), SurpriseMapping::fromEvent),
                        map(event.getRobustZScore(), SurpriseMapping::fromEvent),
                        map(event.getSurveyScore(), SurpriseMapping::fromEvent)));
        return new ViewUpdate(surprise, event.getWithdrawn());
    }

    private static Forecast forecast(io.firstprint.events.v1.Surprise event) {
        Statistic statistic = event.getStatistic();
        @Nullable Integer forecasters = event.getForecasters();
        return new Forecast(
                event.getProvider(),
                statistic == Statistic.UNKNOWN ? null : ConsensusMapping.fromEvent(statistic),
                AmountMapping.fromEvent(event.getConsensus()),
                map(event.getLow(), AmountMapping::fromEvent),
                map(event.getHigh(), AmountMapping::fromEvent),
                map(event.getStandardDeviation(), AmountMapping::fromEvent),
                forecasters,
                event.getConsensusAsOf());
    }

    private static StandardScore fromEvent(io.firstprint.events.v1.StandardScore score) {
        return new StandardScore(score.getValue(), score.getDeviation(), score.getCount(), score.getWindow());
    }
}

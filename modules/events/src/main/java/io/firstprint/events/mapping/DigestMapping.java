/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import static io.firstprint.events.mapping.AmountMapping.map;

import io.firstprint.domain.digest.AlertCount;
import io.firstprint.domain.digest.Digest;
import io.firstprint.domain.digest.HeadlineSurprise;
import io.firstprint.domain.digest.Mover;
import io.firstprint.domain.digest.PartProgress;
import io.firstprint.domain.digest.Score;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.EventInstant;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.Contributions;
import io.firstprint.domain.view.ViewEvent;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.v1.AlertKind;
import io.firstprint.events.v1.DigestedPart;
import io.firstprint.events.v1.MoverMeasure;
import io.firstprint.events.v1.PartState;
import java.util.List;

/** Records of the topic of digests. */
public final class DigestMapping {
    private DigestMapping() {}

    static io.firstprint.events.v1.Digest toEvent(Digest digest, boolean withdrawn) {
        return io.firstprint.events.v1.Digest.newBuilder()
                .setEventId(digest.id())
                .setRelease(AmountMapping.toEvent(digest.release()))
                .setReleasedAt(digest.releasedAt())
                .setEffectiveAt(digest.effectiveAt())
                .setParts(digest.parts().stream().map(DigestMapping::toEvent).toList())
                .setIndicatorsRead(digest.indicatorsRead())
                .setRulesEvaluated(digest.rulesEvaluated())
                .setAlerts(digest.alerts().stream().map(DigestMapping::toEvent).toList())
                .setRetractedAlerts(digest.retracted())
                .setSurprises(digest.surprises())
                .setContradictions(digest.contradictions())
                .setRevisedPeriods(digest.revisedPeriods())
                .setRevisedIndicators(digest.revisedIndicators())
                .setHeadlineSurprises(digest.headlineSurprises().stream()
                        .map(DigestMapping::toEvent)
                        .toList())
                .setMovers(digest.movers().stream().map(DigestMapping::toEvent).toList())
                .setMoversCompared(digest.moversCompared())
                .setContributions(digest.contributions().stream()
                        .map(contributions -> ContributionsMapping.toEvent(contributions, false))
                        .toList())
                .setText(digest.text())
                .setWithdrawn(withdrawn)
                .setLogicVersion(ViewEvent.LOGIC_VERSION)
                .build();
    }

    private static DigestedPart toEvent(PartProgress part) {
        return new DigestedPart(part.part(), PartState.valueOf(part.state().name()), part.records());
    }

    private static io.firstprint.events.v1.AlertCount toEvent(AlertCount alerts) {
        return new io.firstprint.events.v1.AlertCount(
                AlertKind.valueOf(alerts.kind().name()),
                io.firstprint.events.v1.Severity.valueOf(alerts.severity().name()),
                alerts.count());
    }

    static io.firstprint.events.v1.HeadlineSurprise toEvent(HeadlineSurprise surprise) {
        return new io.firstprint.events.v1.HeadlineSurprise(
                surprise.indicator().toString(),
                surprise.period().toString(),
                surprise.provider(),
                AmountMapping.toEvent(surprise.actual()),
                AmountMapping.toEvent(surprise.consensus()),
                AmountMapping.toEvent(surprise.surprise()),
                map(surprise.percent(), AmountMapping::toEvent),
                map(surprise.score(), DigestMapping::toEvent));
    }

    private static io.firstprint.events.v1.Mover toEvent(Mover mover) {
        return new io.firstprint.events.v1.Mover(
                mover.indicator().toString(),
                mover.period().toString(),
                MoverMeasure.valueOf(mover.measure().name()),
                mover.provider(),
                toEvent(mover.score()));
    }

    static io.firstprint.events.v1.Score toEvent(Score score) {
        return new io.firstprint.events.v1.Score(score.value(), score.n());
    }

    /**
     * Returns the digest of an event.
     *
     * @throws IllegalArgumentException if the event breaks the contract, saying where
     */
    public static ViewUpdate fromEvent(io.firstprint.events.v1.Digest event) {
        Digest digest = new Digest(
                event.getEventId(),
                AmountMapping.fromEvent(event.getRelease()),
                EventInstant.checked(event.getReleasedAt(), "releasedAt"),
                EventInstant.checked(event.getEffectiveAt(), "effectiveAt"),
                event.getParts().stream().map(DigestMapping::fromEvent).toList(),
                event.getIndicatorsRead(),
                event.getRulesEvaluated(),
                event.getAlerts().stream().map(DigestMapping::fromEvent).toList(),
                event.getRetractedAlerts(),
                event.getSurprises(),
                event.getContradictions(),
                event.getRevisedPeriods(),
                event.getRevisedIndicators(),
                event.getHeadlineSurprises().stream()
                        .map(DigestMapping::fromEvent)
                        .toList(),
                event.getMovers().stream().map(DigestMapping::fromEvent).toList(),
                event.getMoversCompared(),
                contributions(event),
                event.getText());
        return new ViewUpdate(digest, event.getWithdrawn());
    }

    private static PartProgress fromEvent(DigestedPart event) {
        return new PartProgress(
                event.getPart(), PartProgress.State.valueOf(event.getState().name()), event.getRecords());
    }

    private static AlertCount fromEvent(io.firstprint.events.v1.AlertCount event) {
        return new AlertCount(
                Alert.Kind.valueOf(event.getKind().name()),
                Severity.valueOf(event.getSeverity().name()),
                event.getCount());
    }

    static HeadlineSurprise fromEvent(io.firstprint.events.v1.HeadlineSurprise event) {
        return new HeadlineSurprise(
                Indicator.parse(event.getIndicator()),
                ReferencePeriod.parse(event.getReferencePeriod()),
                event.getProvider(),
                AmountMapping.fromEvent(event.getActual()),
                AmountMapping.fromEvent(event.getConsensus()),
                AmountMapping.fromEvent(event.getSurprise()),
                map(event.getSurprisePercent(), AmountMapping::fromEvent),
                map(event.getScore(), DigestMapping::fromEvent));
    }

    private static Mover fromEvent(io.firstprint.events.v1.Mover event) {
        return new Mover(
                Indicator.parse(event.getIndicator()),
                ReferencePeriod.parse(event.getReferencePeriod()),
                Mover.Measure.valueOf(event.getMeasure().name()),
                event.getProvider(),
                fromEvent(event.getScore()));
    }

    static Score fromEvent(io.firstprint.events.v1.Score event) {
        return new Score(event.getValue(), event.getN());
    }

    private static List<Contributions> contributions(io.firstprint.events.v1.Digest event) {
        return event.getContributions().stream()
                .map(each ->
                        (Contributions) ContributionsMapping.fromEvent(each).event())
                .toList();
    }
}

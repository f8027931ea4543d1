/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import static io.firstprint.events.mapping.AmountMapping.map;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.rule.RuleVersion;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.AlertLife;
import io.firstprint.domain.view.Suppression;
import io.firstprint.domain.view.ViewEvent;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.record.SentAlert;
import io.firstprint.events.v1.AlertKind;
import io.firstprint.events.v1.AlertState;
import io.firstprint.events.v1.NamedFigure;
import io.firstprint.events.v1.SuppressionReason;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records of the topic of alerts. */
public final class AlertMapping {
    private static final Map<String, Measure> MEASURES =
            Arrays.stream(Measure.values()).collect(Collectors.toUnmodifiableMap(Measure::key, Function.identity()));

    private AlertMapping() {}

    static io.firstprint.events.v1.Alert toEvent(Alert alert, boolean withdrawn) {
        return io.firstprint.events.v1.Alert.newBuilder()
                .setAlertId(alert.id())
                .setKind(AlertKind.valueOf(alert.kind().name()))
                .setState(AlertState.valueOf(alert.state().name()))
                .setSeverity(io.firstprint.events.v1.Severity.valueOf(
                        alert.severity().name()))
                .setIndicator(alert.indicator().toString())
                .setReferencePeriod(alert.period().toString())
                .setRelease(AmountMapping.toEvent(alert.release()))
                .setReleasedAt(alert.releasedAt())
                .setEffectiveAt(alert.effectiveAt())
                .setSeenAt(alert.seenAt())
                .setSequence(alert.sequence())
                .setLate(alert.late())
                .setHeadline(alert.headline())
                .setDetails(alert.details())
                .setFigures(figures(alert.figures()))
                .setProvider(alert.provider())
                .setClaim(map(alert.claim(), ClaimMapping::toEvent))
                .setStreak(map(alert.streak(), ClaimMapping::toEvent))
                .setStatistics(map(alert.statistics(), ClaimMapping::toEvent))
                .setRevised(map(alert.revised(), ClaimMapping::toEvent))
                .setRule(map(alert.rule(), RuleVersion::name))
                .setRuleVersion(map(alert.rule(), RuleVersion::effectiveFrom))
                .setSuppressed(
                        alert.suppressed().stream().map(AlertMapping::toEvent).toList())
                .setFiguresAt(alert.life().figuresAt())
                .setStateRelease(map(alert.life().by(), AmountMapping::toEvent))
                .setStateReason(alert.life().reason())
                .setEvidence(
                        alert.evidence().stream().map(EvidenceMapping::toEvent).toList())
                .setContestedBy(alert.contestedBy())
                .setWithdrawn(withdrawn)
                .setLogicVersion(ViewEvent.LOGIC_VERSION)
                .build();
    }

    private static List<NamedFigure> figures(Map<Measure, Figure> figures) {
        return figures.entrySet().stream()
                .map(entry -> new NamedFigure(entry.getKey().key(), AmountMapping.toEvent(entry.getValue())))
                .toList();
    }

    /**
     * Returns the alert of an event; a figure of a newer version with an unknown name is left out.
     *
     * @throws IllegalArgumentException if the event breaks the contract, saying where
     */
    public static ViewUpdate fromEvent(io.firstprint.events.v1.Alert event) {
        Map<Measure, Figure> figures = figures(event.getFigures());
        Alert alert = new Alert(
                event.getAlertId(),
                Alert.Kind.valueOf(event.getKind().name()),
                life(event),
                Severity.valueOf(event.getSeverity().name()),
                Indicator.parse(event.getIndicator()),
                ReferencePeriod.parse(event.getReferencePeriod()),
                AmountMapping.fromEvent(event.getRelease()),
                event.getReleasedAt(),
                event.getSeenAt(),
                event.getLate(),
                event.getHeadline(),
                List.copyOf(event.getDetails()),
                figures,
                event.getProvider(),
                map(event.getClaim(), claim -> ClaimMapping.fromEvent(claim, event.getReferencePeriod(), figures)),
                map(event.getStreak(), streak -> ClaimMapping.fromEvent(streak, event.getReferencePeriod())),
                map(event.getStatistics(), ClaimMapping::fromEvent),
                map(event.getRevised(), ClaimMapping::fromEvent),
                rule(event.getRule(), event.getRuleVersion()),
                event.getSuppressed().stream().map(AlertMapping::fromEvent).toList(),
                event.getEvidence().stream().map(EvidenceMapping::fromEvent).toList(),
                List.copyOf(event.getContestedBy()));
        return new ViewUpdate(alert, event.getWithdrawn());
    }

    /** Returns the alert of an event with what else the event says. */
    public static SentAlert sent(io.firstprint.events.v1.Alert event) {
        ViewUpdate update = fromEvent(event);
        return new SentAlert((Alert) update.event(), update.withdrawn(), event.getLogicVersion());
    }

    /** Alerts of earlier logic versions had figures of the release that raised them only. */
    private static AlertLife life(io.firstprint.events.v1.Alert event) {
        return new AlertLife(
                Alert.State.valueOf(event.getState().name()),
                event.getSequence(),
                event.getEffectiveAt(),
                event.getFiguresAt() == null ? event.getReleasedAt() : event.getFiguresAt(),
                map(event.getStateRelease(), AmountMapping::fromEvent),
                event.getStateReason());
    }

    private static @Nullable RuleVersion rule(@Nullable String name, @Nullable Instant version) {
        return name == null || version == null ? null : new RuleVersion(name, version);
    }

    private static io.firstprint.events.v1.Suppression toEvent(Suppression suppression) {
        return new io.firstprint.events.v1.Suppression(
                SuppressionReason.valueOf(suppression.reason().name()), suppression.text(), suppression.subscriber());
    }

    private static Suppression fromEvent(io.firstprint.events.v1.Suppression event) {
        return new Suppression(
                Suppression.Reason.valueOf(event.getReason().name()), event.getSubscriber(), event.getText());
    }

    private static Map<Measure, Figure> figures(List<NamedFigure> events) {
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        for (NamedFigure event : events) {
            @Nullable Measure measure = MEASURES.get(event.getName());
            if (measure != null) {
                figures.put(measure, AmountMapping.fromEvent(event.getFigure()));
            }
        }
        return Collections.unmodifiableMap(figures);
    }
}

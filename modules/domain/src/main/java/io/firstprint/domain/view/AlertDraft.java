/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.book.ReleaseStep;
import io.firstprint.domain.figures.ChangeStatistics;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.figures.RecordClaim;
import io.firstprint.domain.figures.Streak;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.rule.RuleVersion;
import io.firstprint.domain.rule.Severity;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An alert in the making. */
final class AlertDraft {
    private final String id;
    private final Alert.Kind kind;
    private final RuleVersion rule;
    private final Severity severity;
    private final Indicator indicator;
    private final ReferencePeriod period;
    private final ReleaseId release;
    private final ReleaseStep step;
    private boolean late;
    private String headline = "";
    private List<String> details = List.of();
    private Map<Measure, Figure> figures = Map.of();
    private @Nullable String provider;
    private @Nullable RecordClaim claim;
    private @Nullable Streak streak;
    private @Nullable ChangeStatistics statistics;
    private @Nullable RevisionSummary revised;
    private List<Suppression> suppressed = List.of();
    private AlertLife life;

    AlertDraft(
            String id,
            Alert.Kind kind,
            RuleVersion rule,
            Severity severity,
            Indicator indicator,
            ReferencePeriod period,
            ReleaseId release,
            ReleaseStep step) {
        this.id = id;
        this.kind = kind;
        this.rule = rule;
        this.severity = severity;
        this.indicator = indicator;
        this.period = period;
        this.release = release;
        this.step = step;
        this.late = step.late();
        this.life = AlertLife.raised(step.publication().instant(), release);
    }

    ReferencePeriod period() {
        return period;
    }

    /** Returns the period of {@link Measure#BEFORE_REVISION}: of many the newest. */
    ReferencePeriod revisedPeriod() {
        return revised == null ? period : revised.last();
    }

    boolean has(Measure measure) {
        return figures.containsKey(measure);
    }

    @Nullable
    String provider() {
        return provider;
    }

    @Nullable
    RecordClaim claim() {
        return claim;
    }

    @Nullable
    Streak streak() {
        return streak;
    }

    AlertDraft saying(String sentence, List<String> more) {
        headline = sentence;
        details = more;
        return this;
    }

    AlertDraft provenBy(Map<Measure, Figure> evidence) {
        figures = Collections.unmodifiableMap(new EnumMap<>(evidence));
        return this;
    }

    AlertDraft against(String consensusProvider, boolean consensusLate) {
        provider = consensusProvider;
        late |= consensusLate;
        return this;
    }

    AlertDraft claiming(RecordClaim recordClaim) {
        claim = recordClaim;
        return this;
    }

    /** A rank that comes beside what the alert is about; its values join the figures. */
    AlertDraft ranking(Optional<RecordClaim> rank) {
        rank.ifPresent(present -> {
            Map<Measure, Figure> more = new EnumMap<>(Measure.class);
            more.putAll(figures);
            more.put(Measure.RECORD, present.value());
            if (present.sinceValue() != null) {
                more.put(Measure.RECORD_SINCE, present.sinceValue());
            }
            provenBy(more).claiming(present);
        });
        return this;
    }

    AlertDraft running(Streak recentMoves) {
        streak = recentMoves;
        return this;
    }

    AlertDraft measuredBy(Optional<ChangeStatistics> againstEarlierChanges) {
        statistics = againstEarlierChanges.orElse(null);
        return this;
    }

    AlertDraft summingUp(RevisionSummary summary) {
        revised = summary;
        return this;
    }

    AlertDraft suppressed(List<Suppression> reasons) {
        suppressed = reasons;
        return this;
    }

    /** The alert's second state. */
    AlertDraft then(Alert.State next, Instant instant, @Nullable ReleaseId by, String reason) {
        life = life.next(next, instant, by, reason);
        return this;
    }

    /** @param evidence the values behind the figures */
    Alert raised(List<Evidence> evidence) {
        return new Alert(
                id,
                kind,
                life,
                severity,
                indicator,
                period,
                release,
                step.publication().instant(),
                step.publication().seenAt(),
                late,
                headline,
                details,
                figures,
                provider,
                claim,
                streak,
                statistics,
                revised,
                rule,
                suppressed,
                evidence,
                List.of());
    }
}

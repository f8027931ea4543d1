/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.figures.ChangeStatistics;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.figures.RecordClaim;
import io.firstprint.domain.figures.Streak;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.rule.RuleVersion;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.rule.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a desk should see, with the figures behind it.
 *
 * @param id made from rule, kind, indicator, release, period and, where it has one, provider or claim
 * @param kind what it is about
 * @param life where it stands in its life
 * @param severity how much it asks for attention
 * @param indicator what was published
 * @param period which period it is about
 * @param release the act of publication that raised it
 * @param releasedAt instant of that publication
 * @param seenAt when the figure behind it was first read
 * @param late whether a fact behind it was seen after newer ones
 * @param headline one sentence for the desk; deficits are positive in words
 * @param details further sentences, in order
 * @param figures by measure; a balance is negative for a deficit
 * @param provider whose consensus a surprise is against or is held in quarantine, else null
 * @param claim the record or rank claimed; of a swing or a streak that of the year to date, if it is one; else null
 * @param streak the streak of a streak alert, else null
 * @param statistics how a swing stands against earlier changes, where there are enough, else null
 * @param revised what a release did to many periods, for the alert that sums it up, else null
 * @param rule the version of the rule that raised it, null in alerts of logic versions before 3
 * @param suppressed why it need not be shown, none when it should be
 * @param evidence the values behind the figures, by content; sums and averages take in others of the same indicator
 * @param contestedBy ids of the contradictions about the indicator and period, in order; nothing is held back for them
 */
public record Alert(
        String id,
        Kind kind,
        AlertLife life,
        Severity severity,
        Indicator indicator,
        ReferencePeriod period,
        ReleaseId release,
        Instant releasedAt,
        Instant seenAt,
        boolean late,
        String headline,
        List<String> details,
        Map<Measure, Figure> figures,
        @Nullable String provider,
        @Nullable RecordClaim claim,
        @Nullable Streak streak,
        @Nullable ChangeStatistics statistics,
        @Nullable RevisionSummary revised,
        @Nullable RuleVersion rule,
        List<Suppression> suppressed,
        List<Evidence> evidence,
        List<String> contestedBy)
        implements ViewEvent {

    /** Returns where it stands. */
    public State state() {
        return life.state();
    }

    /** Returns the number of its state, from 1. */
    public int sequence() {
        return life.sequence();
    }

    @Override
    public Instant effectiveAt() {
        return life.effectiveAt();
    }

    /** Returns this alert in another state. */
    Alert in(AlertLife now, boolean nowLate) {
        return with(now, nowLate, details, contestedBy);
    }

    /** Returns this alert, marked by contradictions. */
    Alert contestedBy(List<String> ids, List<String> moreDetails) {
        return with(life, late, moreDetails, ids);
    }

    private Alert with(AlertLife now, boolean nowLate, List<String> nowDetails, List<String> nowContestedBy) {
        return new Alert(
                id,
                kind,
                now,
                severity,
                indicator,
                period,
                release,
                releasedAt,
                seenAt,
                nowLate,
                headline,
                nowDetails,
                figures,
                provider,
                claim,
                streak,
                statistics,
                revised,
                rule,
                suppressed,
                evidence,
                nowContestedBy);
    }

    /** What an alert is about. */
    public enum Kind {
        /** A first print away from a provider's consensus. */
        SURPRISE,
        /** An extreme for a long time, or a calendar year among the most extreme. */
        RECORD,
        /** A large change from the period before. */
        SWING,
        /** A change of what was published earlier: of one recent period, or of many summed up. */
        REVISION,
        /** Several changes in a row in one direction. */
        STREAK,
        /**
         * A published value that a book holds in quarantine. RAISED while it is held; RETRACTED once it was freed, by an
         * operator or because a later release left it standing; CONFIRMED once it was rejected, by an operator or
         * because a later release gave another value. With a provider: its consensus was held when the release came out,
         * which nothing decides later.
         */
        QUARANTINE,
        /** Two statements about the indicator that cannot both be true within published precision. */
        CONTRADICTION;

        static Kind of(Subject subject) {
            return switch (subject) {
                case SURPRISE -> SURPRISE;
                case RECORD -> RECORD;
                case SWING -> SWING;
                case REVISION -> REVISION;
                case STREAK -> STREAK;
                case QUARANTINE -> QUARANTINE;
                case CONTRADICTION -> CONTRADICTION;
            };
        }
    }

    /** Where an alert stands. A release is followed by others of its programme; one that repeats a release is none. */
    public enum State {
        /** Said for the first time. */
        RAISED,
        /** Still true at the next release, with the same figures. */
        CONFIRMED,
        /** Still true, with other figures. */
        REVISED,
        /** No longer true, and not followed any more. */
        RETRACTED,
        /** Not followed any more, {@value AlertFollowing#RELEASES} releases after the one that raised it. */
        EXPIRED
    }
}

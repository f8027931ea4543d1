/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import static io.firstprint.events.mapping.AmountMapping.map;

import io.firstprint.domain.digest.DigestPart.Viewed;
import io.firstprint.domain.digest.HeadlineSurprise;
import io.firstprint.domain.digest.Note.OfAlert;
import io.firstprint.domain.digest.Note.OfContradiction;
import io.firstprint.domain.digest.Note.OfContributions;
import io.firstprint.domain.digest.Note.OfRevision;
import io.firstprint.domain.digest.Note.OfSurprise;
import io.firstprint.domain.digest.Note.Words;
import io.firstprint.domain.digest.Score;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.EventInstant;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.ContradictionWords;
import io.firstprint.domain.view.Contributions;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.v1.Alert;
import io.firstprint.events.v1.AlertKind;
import io.firstprint.events.v1.AlertState;
import io.firstprint.events.v1.ChangeStatistics;
import io.firstprint.events.v1.Revision;
import io.firstprint.events.v1.Surprise;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a release's digest keeps of its views, read from their events without the rest of them. Of the detail lane, which
 * may say a hundred thousand alerts, no words and no figures.
 */
public final class ViewedMapping {
    private ViewedMapping() {}

    /**
     * Returns what is kept of an alert.
     *
     * @param headline whether it is of the headline lane
     * @throws IllegalArgumentException if the event breaks the contract, saying where
     */
    public static Viewed fromEvent(Alert event, boolean headline) {
        return new Viewed(
                AmountMapping.fromEvent(event.getRelease()),
                EventInstant.checked(event.getReleasedAt(), "releasedAt"),
                event.getAlertId(),
                event.getWithdrawn(),
                new OfAlert(
                        io.firstprint.domain.view.Alert.Kind.valueOf(
                                event.getKind().name()),
                        Severity.valueOf(event.getSeverity().name()),
                        event.getState() == AlertState.RETRACTED,
                        EventInstant.checked(saidSince(event), "effectiveAt"),
                        Indicator.parse(event.getIndicator()),
                        ReferencePeriod.parse(event.getReferencePeriod()),
                        map(event.getStatistics(), ViewedMapping::score),
                        headline ? new Words(event.getHeadline(), event.getDetails()) : null));
    }

    /** That an alert is confirmed or followed no more changes nothing in what a release came to. */
    private static Instant saidSince(Alert event) {
        boolean decided = event.getState() == AlertState.RETRACTED || event.getKind() == AlertKind.QUARANTINE;
        return decided || event.getFiguresAt() == null ? event.getEffectiveAt() : event.getFiguresAt();
    }

    private static @Nullable Score score(ChangeStatistics statistics) {
        return map(statistics.getStandardised(), value -> new Score(value, statistics.getWindow()));
    }

    /**
     * Returns what is kept of a surprise; where it says no standardised number it is no mover.
     *
     * @param headline whether it is of the headline lane
     * @throws IllegalArgumentException if the event breaks the contract, saying where
     */
    public static Viewed fromEvent(Surprise event, boolean headline) {
        Indicator indicator = Indicator.parse(event.getIndicator());
        ReferencePeriod period = ReferencePeriod.parse(event.getReferencePeriod());
        @Nullable Score score = map(event.getZScore(), found -> new Score(found.getValue(), found.getCount()));
        return new Viewed(
                AmountMapping.fromEvent(event.getRelease()),
                EventInstant.checked(event.getEffectiveAt(), "effectiveAt"),
                event.getEventId(),
                event.getWithdrawn(),
                new OfSurprise(
                        indicator,
                        period,
                        event.getProvider(),
                        score,
                        headline ? figures(event, indicator, period, score) : null));
    }

    private static HeadlineSurprise figures(
            Surprise event, Indicator indicator, ReferencePeriod period, @Nullable Score score) {
        return new HeadlineSurprise(
                indicator,
                period,
                event.getProvider(),
                AmountMapping.fromEvent(event.getActual()),
                AmountMapping.fromEvent(event.getConsensus()),
                AmountMapping.fromEvent(event.getSurprise()),
                map(event.getSurprisePercent(), AmountMapping::fromEvent),
                score);
    }

    /**
     * Returns what is kept of a revision.
     *
     * @throws IllegalArgumentException if the event breaks the contract, saying where
     */
    public static Viewed fromEvent(Revision event) {
        return new Viewed(
                AmountMapping.fromEvent(event.getRelease()),
                EventInstant.checked(event.getEffectiveAt(), "effectiveAt"),
                event.getEventId(),
                event.getWithdrawn(),
                new OfRevision(Indicator.parse(event.getIndicator())));
    }

    /**
     * Returns what is kept of a contradiction.
     *
     * @throws IllegalArgumentException if the event breaks the contract, saying where
     */
    public static Viewed fromEvent(io.firstprint.events.v1.Contradiction event) {
        ViewUpdate update = ContradictionMapping.fromEvent(event);
        Contradiction found = (Contradiction) update.event();
        return new Viewed(
                found.release(),
                found.effectiveAt(),
                found.id(),
                update.withdrawn(),
                new OfContradiction(ContradictionWords.headline(found)));
    }

    /**
     * Returns what is kept of contributions.
     *
     * @throws IllegalArgumentException if the event breaks the contract, saying where
     */
    public static Viewed fromEvent(io.firstprint.events.v1.Contributions event) {
        ViewUpdate update = ContributionsMapping.fromEvent(event);
        Contributions found = (Contributions) update.event();
        return new Viewed(
                found.release(), found.effectiveAt(), found.id(), update.withdrawn(), new OfContributions(found));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import static io.firstprint.events.mapping.AmountMapping.map;

import io.firstprint.domain.digest.DigestPart;
import io.firstprint.domain.digest.DigestPart.Asked;
import io.firstprint.domain.digest.DigestPart.Completed;
import io.firstprint.domain.digest.DigestPart.Expired;
import io.firstprint.domain.digest.DigestPart.Judged;
import io.firstprint.domain.digest.DigestPart.Viewed;
import io.firstprint.domain.digest.Note;
import io.firstprint.domain.digest.Note.OfAlert;
import io.firstprint.domain.digest.Note.OfContradiction;
import io.firstprint.domain.digest.Note.OfContributions;
import io.firstprint.domain.digest.Note.OfRevision;
import io.firstprint.domain.digest.Note.OfSurprise;
import io.firstprint.domain.digest.Note.Words;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.EventInstant;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.Contributions;
import io.firstprint.events.v1.AlertKind;
import io.firstprint.events.v1.DigestAsked;
import io.firstprint.events.v1.IndicatorJudged;
import io.firstprint.events.v1.PartCompleted;
import io.firstprint.events.v1.PartExpired;
import io.firstprint.events.v1.ViewedAlert;
import io.firstprint.events.v1.ViewedContradiction;
import io.firstprint.events.v1.ViewedRevision;
import io.firstprint.events.v1.ViewedSurprise;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Records of the topic in which what bears on a release's digest is brought together. */
public final class DigestPartMapping {
    private DigestPartMapping() {}

    /** Returns the event of a part. */
    public static SpecificRecord toEvent(DigestPart part) {
        return new io.firstprint.events.v1.DigestPart(
                AmountMapping.toEvent(part.release()), part.instant(), content(part));
    }

    private static SpecificRecord content(DigestPart part) {
        if (part instanceof Viewed view) {
            return content(view, view.note());
        }
        if (part instanceof Judged read) {
            return new IndicatorJudged(read.indicator().toString(), read.rules());
        }
        if (part instanceof Completed marker) {
            return new PartCompleted(marker.part(), marker.partition(), marker.partitions(), marker.records());
        }
        return part instanceof Expired deadline ? new PartExpired(deadline.part()) : new DigestAsked(true);
    }

    private static SpecificRecord content(Viewed view, Note note) {
        if (note instanceof OfAlert alert) {
            return content(view, alert);
        }
        if (note instanceof OfSurprise surprise) {
            return new ViewedSurprise(
                    view.id(),
                    view.withdrawn(),
                    surprise.indicator().toString(),
                    surprise.period().toString(),
                    surprise.provider(),
                    map(surprise.score(), DigestMapping::toEvent),
                    map(surprise.headline(), DigestMapping::toEvent));
        }
        if (note instanceof OfRevision revision) {
            return new ViewedRevision(
                    view.id(), view.withdrawn(), revision.indicator().toString());
        }
        return note instanceof OfContradiction contradiction
                ? new ViewedContradiction(view.id(), view.withdrawn(), contradiction.sentence())
                : ContributionsMapping.toEvent(((OfContributions) note).contributions(), view.withdrawn());
    }

    private static SpecificRecord content(Viewed view, OfAlert alert) {
        return new ViewedAlert(
                view.id(),
                view.withdrawn(),
                AlertKind.valueOf(alert.kind().name()),
                io.firstprint.events.v1.Severity.valueOf(alert.severity().name()),
                alert.retracted(),
                alert.effectiveAt(),
                alert.indicator().toString(),
                alert.period().toString(),
                map(alert.change(), DigestMapping::toEvent),
                map(alert.words(), Words::headline),
                alert.words() == null ? List.of() : alert.words().details());
    }

    /**
     * Returns the part of an event.
     *
     * @throws IllegalArgumentException if the event breaks the contract, saying where
     */
    public static DigestPart fromEvent(io.firstprint.events.v1.DigestPart event) {
        ReleaseId release = AmountMapping.fromEvent(event.getRelease());
        Instant instant = EventInstant.checked(event.getInstant(), "instant");
        Object content = event.getContent();
        if (content instanceof IndicatorJudged read) {
            return new Judged(release, instant, Indicator.parse(read.getIndicator()), read.getRules());
        }
        if (content instanceof PartCompleted marker) {
            return new Completed(
                    release,
                    instant,
                    marker.getPart(),
                    marker.getPartition(),
                    marker.getPartitions(),
                    marker.getRecords());
        }
        if (content instanceof PartExpired deadline) {
            return new Expired(release, instant, deadline.getPart());
        }
        return content instanceof DigestAsked ? new Asked(release, instant) : viewed(release, instant, content);
    }

    private static DigestPart viewed(ReleaseId release, Instant instant, Object content) {
        if (content instanceof ViewedAlert alert) {
            return new Viewed(release, instant, alert.getEventId(), alert.getWithdrawn(), note(alert));
        }
        if (content instanceof ViewedSurprise surprise) {
            return new Viewed(release, instant, surprise.getEventId(), surprise.getWithdrawn(), note(surprise));
        }
        if (content instanceof ViewedRevision revision) {
            Note note = new OfRevision(Indicator.parse(revision.getIndicator()));
            return new Viewed(release, instant, revision.getEventId(), revision.getWithdrawn(), note);
        }
        if (content instanceof ViewedContradiction contradiction) {
            Note note = new OfContradiction(contradiction.getSentence());
            return new Viewed(release, instant, contradiction.getEventId(), contradiction.getWithdrawn(), note);
        }
        if (content instanceof io.firstprint.events.v1.Contributions event) {
            Contributions contributions =
                    (Contributions) ContributionsMapping.fromEvent(event).event();
            return new Viewed(
                    release, instant, contributions.id(), event.getWithdrawn(), new OfContributions(contributions));
        }
        throw new IllegalArgumentException("Expected the content of a part that is known, found "
                + content.getClass().getSimpleName() + ": written by a newer version?");
    }

    private static OfAlert note(ViewedAlert event) {
        return new OfAlert(
                Alert.Kind.valueOf(event.getKind().name()),
                Severity.valueOf(event.getSeverity().name()),
                event.getRetracted(),
                EventInstant.checked(event.getEffectiveAt(), "effectiveAt"),
                Indicator.parse(event.getIndicator()),
                ReferencePeriod.parse(event.getReferencePeriod()),
                map(event.getChange(), DigestMapping::fromEvent),
                map(event.getHeadline(), headline -> new Words(headline, event.getDetails())));
    }

    private static OfSurprise note(ViewedSurprise event) {
        return new OfSurprise(
                Indicator.parse(event.getIndicator()),
                ReferencePeriod.parse(event.getReferencePeriod()),
                event.getProvider(),
                map(event.getScore(), DigestMapping::fromEvent),
                map(event.getHeadline(), DigestMapping::fromEvent));
    }
}

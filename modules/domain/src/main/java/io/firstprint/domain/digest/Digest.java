/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.digest;

import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.view.Contributions;
import io.firstprint.domain.view.EventId;
import io.firstprint.domain.view.View;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release as a whole: what was read of it and what that came to. There is one of every act of publication of which
 * a part is complete, or incomplete at a deadline, also when nothing fired: silence can be told from death.
 *
 * @param id made from release and instant
 * @param release the act of publication
 * @param releasedAt when it became public
 * @param effectiveAt from when on the digest says this: the latest of the publication, the states of its alerts and
 *     the deadlines of parts that are incomplete
 * @param parts what is known to belong to the release, in order of name
 * @param indicatorsRead records of figures that the markers of complete parts count: one for each indicator and source
 * @param rulesEvaluated the number of rule judgements of the release: the sum over the indicators read of it of the rules
 *     that watch each, in force at its instant. An indicator that several sources read counts once, one that is derived
 *     from others not at all; 0 says that nobody is watching, null that no indicator is known to be read
 * @param alerts that stand, most severe first, then in order of kind
 * @param retracted alerts that are no longer true; they are not among those that stand
 * @param surprises how many, of all providers and both lanes
 * @param contradictions how many
 * @param revisedPeriods how many periods were revised, of each indicator by itself
 * @param revisedIndicators of how many indicators
 * @param headlineSurprises those of the headline lane against what forecasters expected, at most {@value
 *     #SURPRISES_SHOWN}, in order of indicator and provider
 * @param movers largest standardised moves, one for each indicator, at most {@value #MOVERS_SHOWN}
 * @param moversCompared of how many indicators they are the largest
 * @param contributions what drove the changes of totals of the release's own period against the world, at most {@value
 *     #CONTRIBUTIONS_SHOWN}
 * @param text like the first paragraphs of a news story, at most {@value #LINES} lines; deficits are positive in words
 */
public record Digest(
        String id,
        ReleaseId release,
        Instant releasedAt,
        Instant effectiveAt,
        List<PartProgress> parts,
        int indicatorsRead,
        @Nullable Integer rulesEvaluated,
        List<AlertCount> alerts,
        int retracted,
        int surprises,
        int contradictions,
        int revisedPeriods,
        int revisedIndicators,
        List<HeadlineSurprise> headlineSurprises,
        List<Mover> movers,
        int moversCompared,
        List<Contributions> contributions,
        List<String> text)
        implements View {
    /** The most lines of text. */
    public static final int LINES = 15;

    /** The most movers. */
    public static final int MOVERS_SHOWN = 10;

    /** The most surprises. */
    public static final int SURPRISES_SHOWN = 12;

    /** The most contributions. */
    public static final int CONTRIBUTIONS_SHOWN = 3;

    /** Copies the lists. */
    public Digest {
        parts = List.copyOf(parts);
        alerts = List.copyOf(alerts);
        headlineSurprises = List.copyOf(headlineSurprises);
        movers = List.copyOf(movers);
        contributions = List.copyOf(contributions);
        text = List.copyOf(text);
    }

    /** Returns the id of an act of publication's digest. */
    public static String idOf(ReleaseId release, Instant releasedAt) {
        return EventId.of("digest", release, releasedAt);
    }

    /** Returns the release's text form. */
    @Override
    public String subject() {
        return release.toString();
    }

    /** Returns how many alerts stand. */
    public int alertsStanding() {
        return alerts.stream().mapToInt(AlertCount::count).sum();
    }

    /** Returns a digest like this with a text. */
    Digest saying(List<String> lines) {
        return new Digest(
                id,
                release,
                releasedAt,
                effectiveAt,
                parts,
                indicatorsRead,
                rulesEvaluated,
                alerts,
                retracted,
                surprises,
                contradictions,
                revisedPeriods,
                revisedIndicators,
                headlineSurprises,
                movers,
                moversCompared,
                contributions,
                lines);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.digest;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.digest.DigestPart.Asked;
import io.firstprint.domain.digest.DigestPart.Completed;
import io.firstprint.domain.digest.DigestPart.Expired;
import io.firstprint.domain.digest.DigestPart.Judged;
import io.firstprint.domain.digest.DigestPart.Viewed;
import io.firstprint.domain.digest.Note.OfAlert;
import io.firstprint.domain.digest.Note.OfContradiction;
import io.firstprint.domain.digest.Note.OfRevision;
import io.firstprint.domain.digest.Note.OfSurprise;
import io.firstprint.domain.digest.Note.Words;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.Alert;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of a release that was never published, and what a release says when they come. */
final class Parts {
    static final ReleaseId RELEASE = ReleaseId.parse("CENSUS-BEA/FT900/2025-11");
    static final Instant RELEASED = Instant.parse("2026-01-29T13:30:00Z");
    static final Indicator BALANCE = Indicator.parse("M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL");
    static final ReferencePeriod PERIOD = ReferencePeriod.parse("2025-11");

    private Parts() {}

    static Completed complete(String part, int partition, int partitions) {
        return new Completed(RELEASE, RELEASED, part, partition, partitions, 7);
    }

    static Completed complete() {
        return complete("headline", 0, 1);
    }

    static Expired expired(String part, String deadline) {
        return new Expired(RELEASE, Instant.parse(deadline), part);
    }

    static Judged judged(Indicator indicator, int rules) {
        return new Judged(RELEASE, RELEASED, indicator, rules);
    }

    static Asked asked() {
        return new Asked(RELEASE, RELEASED);
    }

    /** Returns the detail indicator of a number. */
    static Indicator detail(int number) {
        return Indicator.parse("M.US.CN.IMPORTS.HS-" + number + ".CUSTOMS.NSA.NOMINAL");
    }

    static Viewed viewed(String id, Note note) {
        return new Viewed(RELEASE, RELEASED, id, false, note);
    }

    static Viewed withdrawn(Viewed view) {
        return new Viewed(view.release(), view.instant(), view.id(), true, view.note());
    }

    static OfAlert alert(Alert.Kind kind, Severity severity, String headline, String... details) {
        return new OfAlert(
                kind, severity, false, RELEASED, BALANCE, PERIOD, null, new Words(headline, List.of(details)));
    }

    static OfAlert retracted(Alert.Kind kind, Instant since) {
        return new OfAlert(kind, Severity.HIGH, true, since, BALANCE, PERIOD, null, null);
    }

    static OfAlert swing(Indicator indicator, double score) {
        return new OfAlert(
                Alert.Kind.SWING, Severity.HIGH, false, RELEASED, indicator, PERIOD, new Score(score, 120), null);
    }

    static OfRevision revision(Indicator indicator) {
        return new OfRevision(indicator);
    }

    static OfContradiction contradiction(String sentence) {
        return new OfContradiction(sentence);
    }

    static OfSurprise surprise(Indicator indicator, String provider, @Nullable Score score) {
        Figure surprise = Figure.published(Amount.parse("-163E8 USD"));
        return new OfSurprise(
                indicator,
                PERIOD,
                provider,
                score,
                new HeadlineSurprise(
                        indicator,
                        PERIOD,
                        provider,
                        Amount.parse("-56825E6 USD"),
                        Amount.parse("-405E8 USD"),
                        surprise,
                        null,
                        score));
    }

    /** Returns the digests that are said when parts come one by one and every question is answered at once. */
    static List<Digest> said(List<? extends DigestPart> parts) {
        ReleaseNews news = new ReleaseNews(RELEASE, new Sharing());
        List<Digest> said = new ArrayList<>();
        Deque<DigestPart> waiting = new ArrayDeque<>();
        for (DigestPart part : parts) {
            waiting.add(part);
            while (!waiting.isEmpty()) {
                switch (news.take(waiting.remove())) {
                    case ASK -> waiting.add(asked());
                    case SAY -> said.addAll(news.news());
                    case NOTHING -> {}
                }
            }
        }
        return said;
    }

    /** Returns the last digest that is said. */
    static Digest last(List<? extends DigestPart> parts) {
        List<Digest> said = said(parts);
        return said.get(said.size() - 1);
    }
}

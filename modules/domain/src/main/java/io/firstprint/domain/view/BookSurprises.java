/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.ReleaseStep;
import io.firstprint.domain.book.Screening;
import io.firstprint.domain.book.Suspicion;
import io.firstprint.domain.figures.Baseline;
import io.firstprint.domain.figures.BaselineMethod;
import io.firstprint.domain.figures.Dispersion;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The surprises of a book's releases, each as it was at its own release: nothing of it looks ahead.
 *
 * <p>The scores of one depend on the first prints and the consensus of every earlier release of the book: where one of
 * these changes, so may the surprises of all later releases.
 *
 * <p>Made for one look at a book. What was expected of earlier releases is read once, and only if a release asks.
 */
final class BookSurprises {
    private final Book book;
    private final SurprisePolicy policy;
    private @Nullable EarlierSurprises earlier;

    BookSurprises(Book book, SurprisePolicy policy) {
        this.book = book;
        this.policy = policy;
    }

    /** Returns the surprises of a release's first print; none where it has none. */
    StepSurprises of(ReleaseStep step, ReleaseId release) {
        @Nullable ReferencePeriod period = step.firstPrint().orElse(null);
        @Nullable Amount actual = period == null ? null : step.after().at(period);
        if (period == null || actual == null) {
            return StepSurprises.NONE;
        }
        List<Surprise> taken = new ArrayList<>();
        List<HeldConsensus> held = new ArrayList<>();
        for (Consensus consensus :
                book.expectations().heldBefore(period, step.publication().instant())) {
            Optional<Suspicion> suspicion = Screening.of(step.before(), period, consensus.amount());
            suspicion.ifPresentOrElse(
                    reason -> held.add(new HeldConsensus(consensus, reason)),
                    () -> against(step, release, consensus, actual).ifPresent(taken::add));
        }
        for (BaselineMethod method : policy.baselines()) {
            against(step, release, method, actual).ifPresent(taken::add);
        }
        return new StepSurprises(taken, held);
    }

    private Optional<Surprise> against(ReleaseStep step, ReleaseId release, Consensus consensus, Amount actual) {
        boolean late = consensus.seenAt().isAfter(step.publication().seenAt());
        Forecast forecast = Forecast.of(consensus);
        return Surprise.difference(actual, forecast.amount())
                .map(amount -> Surprise.of(
                        book.indicator(),
                        step,
                        release,
                        forecast,
                        actual,
                        late,
                        scores(amount, forecast, step.publication().instant())));
    }

    private SurpriseScores scores(Amount amount, Forecast forecast, Instant release) {
        double surprise = amount.doubleValue();
        @Nullable StandardScore survey = surveyScore(surprise, amount.unit(), forecast);
        double[] before = earlier().of(forecast.provider(), amount.unit(), release, policy.window());
        return before.length < policy.minimum()
                ? new SurpriseScores(null, null, survey)
                : SurpriseScores.of(surprise, Dispersion.of(before), before.length, policy.window(), survey);
    }

    private static @Nullable StandardScore surveyScore(double surprise, Unit unit, Forecast forecast) {
        @Nullable Amount deviation = forecast.standardDeviation();
        @Nullable Integer forecasters = forecast.forecasters();
        return deviation == null || !deviation.unit().equals(unit)
                ? null
                : StandardScore.of(surprise, deviation.doubleValue(), forecasters == null ? 0 : forecasters, 0);
    }

    private EarlierSurprises earlier() {
        @Nullable EarlierSurprises read = earlier;
        if (read == null) {
            read = EarlierSurprises.of(book);
            earlier = read;
        }
        return read;
    }

    private Optional<Surprise> against(ReleaseStep step, ReleaseId release, BaselineMethod method, Amount actual) {
        return Baseline.of(method, step.before(), release.referencePeriod())
                .flatMap(baseline -> Surprise.difference(actual, baseline.forecast())
                        .map(amount -> Surprise.of(
                                book.indicator(),
                                step,
                                release,
                                Forecast.of(method, baseline.forecast(), vintageBefore(step)),
                                actual,
                                false,
                                scores(amount, baseline))));
    }

    private static SurpriseScores scores(Amount amount, Baseline baseline) {
        return SurpriseScores.of(amount.doubleValue(), baseline.dispersion(), baseline.errors(), Baseline.WINDOW, null);
    }

    private static Instant vintageBefore(ReleaseStep step) {
        return step.previous() == null
                ? step.publication().instant()
                : step.previous().instant();
    }
}

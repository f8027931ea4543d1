/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.indicator.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes how a first print compares with what was expected of it. */
final class SurpriseWriter {
    private static final int PLACES = 2;

    private final Indicator indicator;
    private final Wording words;

    SurpriseWriter(Indicator indicator) {
        this.indicator = indicator;
        this.words = new Wording(indicator);
    }

    /** Returns {@code US goods and services deficit of $56.8bn in November 2025: $16.3bn wider than the Reuters consensus of $40.5bn (40.2 %)}. */
    String headline(Surprise surprise) {
        String percent = surprise.percent()
                .map(figure -> " (" + Wording.magnitude(figure.amount()) + ")")
                .orElse("");
        return words.subject(surprise.actual()) + " of " + words.level(surprise.actual()) + " in "
                + surprise.period().label() + ": " + Wording.difference(surprise.amount()) + " "
                + words.compared(surprise.comparedActual(), surprise.amount()) + " than the "
                + name(surprise.consensus()) + " of "
                + words.besides(surprise.comparedConsensus(), surprise.actual()) + percent;
    }

    private static String name(Forecast forecast) {
        return forecast.isBaseline()
                ? forecast.provider().substring(Consensus.RESERVED.length()).replace('-', ' ') + " baseline"
                : forecast.provider() + " consensus";
    }

    /** Returns the difference in plain words; see {@link Surprise#direction}. */
    String direction(Surprise surprise) {
        if (surprise.amount().signum() == 0) {
            return "as expected";
        }
        Amount actual = surprise.comparedActual();
        String expected = words.noun(surprise.comparedConsensus());
        String noun = words.noun(actual);
        if (indicator.flow() == Flow.BALANCE && !noun.equals(expected)) {
            return noun + " instead of a " + expected;
        }
        String compared = words.compared(actual, surprise.amount());
        return indicator.flow() == Flow.NONE ? compared : compared + " " + noun;
    }

    List<String> details(Surprise surprise) {
        List<String> details = new ArrayList<>();
        surprise.range().ifPresent(range -> details.add(range(surprise, range)));
        addScores(details, surprise);
        @Nullable StandardScore survey = surprise.scores().surveyScore();
        if (survey != null) {
            details.add(times(survey.value()) + " standard deviations of "
                    + (survey.count() == 0 ? "the forecasts" : "the " + survey.count() + " forecasts")
                    + " that make up this consensus");
        }
        return List.copyOf(details);
    }

    /** Returns {@code Outside the forecasters' whole range, from $45.0bn to $38.0bn: wider than any of them}. */
    private String range(Surprise surprise, Surprise.Range range) {
        @Nullable Amount low = surprise.consensus().low();
        @Nullable Amount high = surprise.consensus().high();
        if (low == null || high == null) {
            throw new IllegalArgumentException("Expected a surprise with a range, found one without");
        }
        String span = "the forecasters' range, " + words.fromTo(low, high);
        if (range == Surprise.Range.WITHIN) {
            return "Within " + span;
        }
        Amount nearest = range == Surprise.Range.BELOW ? low : high;
        Amount beyond = Surprise.difference(surprise.actual(), nearest).orElseThrow();
        Amount actual = surprise.actual().roundedTo(nearest.exponent());
        return "Outside " + span + ": " + words.compared(actual, beyond) + " than any of them";
    }

    /** Returns {@code Against the 29 earlier surprises of Investing: 2.25 standard deviations (robust: 5.32)}. */
    private static void addScores(List<String> details, Surprise surprise) {
        @Nullable StandardScore z = surprise.scores().zScore();
        @Nullable StandardScore robust = surprise.scores().robustZScore();
        @Nullable StandardScore any = z == null ? robust : z;
        if (any == null) {
            return;
        }
        String against = "Against the " + (any.window() > 0 && any.count() == any.window() ? "last " : "") + any.count()
                + " earlier " + earlier(surprise.consensus()) + ": ";
        String robustly = robust == null ? "" : times(robust.value()) + " robust deviations";
        details.add(
                z == null
                        ? against + robustly
                        : against + times(z.value()) + " standard deviations"
                                + (robust == null ? "" : " (robust: " + times(robust.value()) + ")"));
    }

    private static String earlier(Forecast forecast) {
        return forecast.isBaseline() ? "errors of that method" : "surprises of " + forecast.provider();
    }

    private static String times(double value) {
        return BigDecimal.valueOf(Math.abs(value))
                .setScale(PLACES, RoundingMode.HALF_UP)
                .toPlainString();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.rule.Field;
import io.firstprint.domain.rule.Finding;
import io.firstprint.domain.rule.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A finding of one release, and how it is told once a rule fires.
 *
 * @param drafts of the release
 * @param subject what kind
 * @param period which period it is about
 * @param discriminator tells findings of one kind and period apart: a provider or a claim, else empty
 * @param claimed the values that it stands and falls with, compared when it is judged again: what is told beside them may
 *     change unnoticed
 * @param own values of fields that only this kind of findings has
 * @param telling puts words and figures to an alert
 */
record StepFinding(
        AlertDrafts drafts,
        Subject subject,
        ReferencePeriod period,
        String discriminator,
        Supplier<List<?>> claimed,
        Function<Field, Object> own,
        UnaryOperator<AlertDraft> telling)
        implements Finding {

    /** Creates a finding that is not judged again. */
    StepFinding(
            AlertDrafts drafts,
            Subject subject,
            ReferencePeriod period,
            String discriminator,
            Function<Field, Object> own,
            UnaryOperator<AlertDraft> telling) {
        this(drafts, subject, period, discriminator, List::of, own, telling);
    }

    /** Returns values of periods as the finding knows them, for {@link #claimed}. */
    static List<?> values(AlertDrafts drafts, ReferencePeriod... periods) {
        Series known = drafts.step().after();
        return Arrays.stream(periods).map(known::total).toList();
    }

    @Override
    public Indicator indicator() {
        return drafts.indicator();
    }

    @Override
    public Object value(Field field) {
        if (!field.isOf(subject)) {
            throw new IllegalArgumentException("Expected a field of " + subject + ", found " + field.path());
        }
        Indicator indicator = drafts.indicator();
        return switch (field) {
            case INDICATOR_FREQUENCY -> indicator.frequency().code();
            case INDICATOR_REPORTER -> indicator.reporter();
            case INDICATOR_PARTNER -> indicator.partner();
            case INDICATOR_FLOW -> indicator.flow().name();
            case INDICATOR_PRODUCT -> indicator.product();
            case INDICATOR_BASIS -> indicator.basis().name();
            case INDICATOR_ADJUSTMENT -> indicator.adjustment().name();
            case INDICATOR_PRICES -> indicator.priceBasis().name();
            case RELEASE_PUBLISHER -> drafts.release().publisher();
            case RELEASE_PROGRAMME -> drafts.release().programme();
            case PERIOD_YEAR -> (long) period.firstDay().getYear();
            case ACTUAL -> number(drafts.step().after().at(period));
            case LATE -> drafts.step().late() || own.apply(field).equals(true);
            default -> own.apply(field);
        };
    }

    static Object number(Optional<Figure> figure) {
        return figure.map(StepFinding::number).orElse(Double.NaN);
    }

    static Double number(@Nullable Figure figure) {
        return figure == null ? Double.NaN : figure.value().doubleValue();
    }

    static Double number(@Nullable Amount amount) {
        return amount == null ? Double.NaN : amount.value().doubleValue();
    }
}

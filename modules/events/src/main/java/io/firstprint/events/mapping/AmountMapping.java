/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.events.v1.ReleaseRef;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Amounts, figures and releases, the parts that every event is made of. */
final class AmountMapping {
    private AmountMapping() {}

    static io.firstprint.events.v1.Amount toEvent(Amount amount) {
        return new io.firstprint.events.v1.Amount(
                amount.digits(), amount.exponent(), amount.unit().code());
    }

    static Amount fromEvent(io.firstprint.events.v1.Amount event) {
        return new Amount(event.getDigits(), event.getExponent(), new Unit(event.getUnit()));
    }

    static io.firstprint.events.v1.Figure toEvent(Figure figure) {
        return new io.firstprint.events.v1.Figure(toEvent(figure.amount()), toEvent(figure.uncertainty()));
    }

    static Figure fromEvent(io.firstprint.events.v1.Figure event) {
        return new Figure(fromEvent(event.getAmount()), fromEvent(event.getUncertainty()));
    }

    static ReleaseRef toEvent(ReleaseId release) {
        return new ReleaseRef(
                release.publisher(),
                release.programme(),
                release.referencePeriod().toString());
    }

    static ReleaseId fromEvent(ReleaseRef event) {
        return new ReleaseId(
                event.getPublisher(), event.getProgramme(), ReferencePeriod.parse(event.getReferencePeriod()));
    }

    static io.firstprint.events.v1.@Nullable Figure figureOrNull(Optional<Figure> figure) {
        return figure.map(AmountMapping::toEvent).orElse(null);
    }

    static <A, B> @Nullable B map(@Nullable A value, Function<? super A, ? extends B> mapping) {
        return value == null ? null : mapping.apply(value);
    }
}

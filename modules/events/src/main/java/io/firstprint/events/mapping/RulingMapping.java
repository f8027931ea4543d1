/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import static io.firstprint.events.mapping.ObservationMapping.required;

import io.firstprint.domain.book.Ruling;
import io.firstprint.domain.book.Ruling.Verdict;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.EventInstant;
import io.firstprint.events.v1.ObservationKind;
import io.firstprint.events.v1.ObservationSet;
import io.firstprint.events.v1.RulingVerdict;
import java.util.List;

/** Rulings, which travel with the observations that they are about. */
final class RulingMapping {
    private RulingMapping() {}

    static ObservationSet toEvent(Ruling ruling) {
        return ObservationSet.newBuilder()
                .setKind(ObservationKind.RULING)
                .setIndicator(ruling.indicator().toString())
                .setRelease(AmountMapping.toEvent(ruling.release()))
                .setInstant(ruling.instant())
                .setSeenAt(ruling.instant())
                .setValues(List.of())
                .setPriors(List.of())
                .setRuling(new io.firstprint.events.v1.Ruling(
                        ruling.period().toString(),
                        RulingVerdict.valueOf(ruling.verdict().name()),
                        ruling.operator(),
                        ruling.reason()))
                .build();
    }

    static Ruling fromEvent(ObservationSet event) {
        io.firstprint.events.v1.Ruling ruling = required(event.getRuling(), "a ruling");
        return new Ruling(
                Indicator.parse(required(event.getIndicator(), "an indicator")),
                AmountMapping.fromEvent(required(event.getRelease(), "a release")),
                ReferencePeriod.parse(ruling.getPeriod()),
                verdict(ruling.getVerdict()),
                ruling.getOperator(),
                ruling.getReason(),
                EventInstant.checked(event.getInstant(), "an instant"));
    }

    private static Verdict verdict(RulingVerdict event) {
        return switch (event) {
            case RELEASE -> Verdict.RELEASE;
            case REJECT -> Verdict.REJECT;
            case UNKNOWN ->
                throw new IllegalArgumentException(
                        "Expected the verdict RELEASE or REJECT, found another: written by a newer version?");
        };
    }
}

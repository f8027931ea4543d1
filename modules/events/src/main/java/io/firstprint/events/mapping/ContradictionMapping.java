/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.EventInstant;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.ViewEvent;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.v1.ContradictionKind;

/** Records of the topic of contradictions, which books read back. */
public final class ContradictionMapping {
    private ContradictionMapping() {}

    static io.firstprint.events.v1.Contradiction toEvent(Contradiction contradiction, boolean withdrawn) {
        return io.firstprint.events.v1.Contradiction.newBuilder()
                .setEventId(contradiction.id())
                .setKind(ContradictionKind.valueOf(contradiction.kind().name()))
                .setIndicator(contradiction.indicator().toString())
                .setReferencePeriod(contradiction.period().toString())
                .setRelease(AmountMapping.toEvent(contradiction.release()))
                .setEffectiveAt(contradiction.effectiveAt())
                .setLeft(contradiction.left())
                .setLeftValue(AmountMapping.toEvent(contradiction.leftValue()))
                .setRight(contradiction.right())
                .setRightValue(AmountMapping.toEvent(contradiction.rightValue()))
                .setGap(AmountMapping.toEvent(contradiction.gap()))
                .setContested(contradiction.contested().stream()
                        .map(Indicator::toString)
                        .toList())
                .setWithdrawn(withdrawn)
                .setLogicVersion(ViewEvent.LOGIC_VERSION)
                .build();
    }

    /**
     * Returns the contradiction of an event.
     *
     * @throws IllegalArgumentException if the event breaks the contract, saying where
     */
    public static ViewUpdate fromEvent(io.firstprint.events.v1.Contradiction event) {
        Contradiction contradiction = new Contradiction(
                event.getEventId(),
                kind(event.getKind()),
                Indicator.parse(event.getIndicator()),
                ReferencePeriod.parse(event.getReferencePeriod()),
                AmountMapping.fromEvent(event.getRelease()),
                EventInstant.checked(event.getEffectiveAt(), "effectiveAt"),
                event.getLeft(),
                AmountMapping.fromEvent(event.getLeftValue()),
                event.getRight(),
                AmountMapping.fromEvent(event.getRightValue()),
                AmountMapping.fromEvent(event.getGap()),
                event.getContested().stream().map(Indicator::parse).toList());
        return new ViewUpdate(contradiction, event.getWithdrawn());
    }

    private static Contradiction.Kind kind(ContradictionKind event) {
        return switch (event) {
            case IDENTITY -> Contradiction.Kind.IDENTITY;
            case STATED_PRIOR -> Contradiction.Kind.STATED_PRIOR;
            case SOURCES -> Contradiction.Kind.SOURCES;
            case UNKNOWN ->
                throw new IllegalArgumentException(
                        "Expected the kind IDENTITY, STATED_PRIOR or SOURCES, found another: written by a newer version?");
        };
    }
}

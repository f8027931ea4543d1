/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import static io.firstprint.events.mapping.AmountMapping.map;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.EventInstant;
import io.firstprint.domain.view.Contributions;
import io.firstprint.domain.view.ViewEvent;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.v1.Contribution;

/** Records of the topic of contributions. */
public final class ContributionsMapping {
    private ContributionsMapping() {}

    static io.firstprint.events.v1.Contributions toEvent(Contributions contributions, boolean withdrawn) {
        return io.firstprint.events.v1.Contributions.newBuilder()
                .setEventId(contributions.id())
                .setDefinition(contributions.definition())
                .setIndicator(contributions.indicator().toString())
                .setDimension(DefinitionMapping.toEvent(contributions.dimension()))
                .setReferencePeriod(contributions.period().toString())
                .setRelease(AmountMapping.toEvent(contributions.release()))
                .setEffectiveAt(contributions.effectiveAt())
                .setTotal(map(contributions.total(), AmountMapping::toEvent))
                .setChange(AmountMapping.toEvent(contributions.change()))
                .setChangePercent(map(contributions.changePercent(), AmountMapping::toEvent))
                .setComponents(contributions.components().stream()
                        .map(ContributionsMapping::component)
                        .toList())
                .setUnexplained(AmountMapping.toEvent(contributions.unexplained()))
                .setMissing(contributions.missing().stream()
                        .map(Indicator::toString)
                        .toList())
                .setWithdrawn(withdrawn)
                .setLogicVersion(ViewEvent.LOGIC_VERSION)
                .build();
    }

    private static Contribution component(Contributions.Contribution contribution) {
        return new Contribution(
                contribution.component().toString(),
                AmountMapping.toEvent(contribution.change()),
                map(contribution.percentagePoints(), AmountMapping::toEvent),
                map(contribution.amount(), AmountMapping::toEvent),
                map(contribution.share(), AmountMapping::toEvent));
    }

    /**
     * Returns the contributions of an event.
     *
     * @throws IllegalArgumentException if the event breaks the contract, saying where
     */
    public static ViewUpdate fromEvent(io.firstprint.events.v1.Contributions event) {
        Contributions contributions = new Contributions(
                event.getEventId(),
                event.getDefinition(),
                Indicator.parse(event.getIndicator()),
                DefinitionMapping.dimension(event.getDimension()),
                ReferencePeriod.parse(event.getReferencePeriod()),
                AmountMapping.fromEvent(event.getRelease()),
                EventInstant.checked(event.getEffectiveAt(), "effectiveAt"),
                map(event.getTotal(), AmountMapping::fromEvent),
                AmountMapping.fromEvent(event.getChange()),
                map(event.getChangePercent(), AmountMapping::fromEvent),
                event.getComponents().stream()
                        .map(ContributionsMapping::component)
                        .toList(),
                AmountMapping.fromEvent(event.getUnexplained()),
                event.getMissing().stream().map(Indicator::parse).toList());
        return new ViewUpdate(contributions, event.getWithdrawn());
    }

    private static Contributions.Contribution component(Contribution event) {
        return new Contributions.Contribution(
                Indicator.parse(event.getComponent()),
                AmountMapping.fromEvent(event.getChange()),
                map(event.getPercentagePoints(), AmountMapping::fromEvent),
                map(event.getAmount(), AmountMapping::fromEvent),
                map(event.getShare(), AmountMapping::fromEvent));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import io.firstprint.domain.release.EventInstant;
import io.firstprint.events.record.GenerationSwitch;
import io.firstprint.events.record.GenerationSwitch.Cut;
import io.firstprint.events.v1.GenerationCut;
import io.firstprint.events.v1.ViewGeneration;

/** Facts of the topic of generations of views. */
public final class GenerationMapping {
    private GenerationMapping() {}

    /** Returns the event of a fact. */
    public static ViewGeneration toEvent(GenerationSwitch fact) {
        return new ViewGeneration(
                fact.generation(),
                fact.supersedes(),
                fact.switchedAt(),
                fact.cuts().stream()
                        .map(cut -> new GenerationCut(cut.topic(), cut.partition(), cut.superseded(), cut.present()))
                        .toList());
    }

    /**
     * Returns the fact of an event.
     *
     * @throws IllegalArgumentException if the event breaks the contract, saying where
     */
    public static GenerationSwitch fromEvent(ViewGeneration event) {
        return new GenerationSwitch(
                event.getGeneration(),
                event.getSupersedes(),
                EventInstant.checked(event.getSwitchedAt(), "switchedAt"),
                event.getCuts().stream()
                        .map(cut -> new Cut(cut.getTopic(), cut.getPartition(), cut.getSuperseded(), cut.getPresent()))
                        .toList());
    }
}

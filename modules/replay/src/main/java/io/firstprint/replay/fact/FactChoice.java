/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.fact;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.indicator.IndicatorPattern;
import io.firstprint.events.record.ObservationRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which facts a replay takes: those that were published until an instant, and of what is about one indicator only that
 * of the indicators meant. Markers, rules, definitions and the schedule are about all of them and are always taken.
 *
 * <p>Facts from before a replay's first release are never left out: its figures need them. An indicator that is derived
 * needs its components, so a pattern has to take them in.
 *
 * <p>Not for several threads.
 */
public final class FactChoice implements Predicate<PastFact> {
    private final Instant to;
    private final IndicatorPattern indicators;
    private final Map<String, Boolean> known = new HashMap<>();

    /**
     * Creates a choice.
     *
     * @param to the last instant of publication
     */
    public FactChoice(Instant to, IndicatorPattern indicators) {
        this.to = to;
        this.indicators = indicators;
    }

    /** Returns whether a fact is taken. What has no indicator's key is taken only where every indicator is meant. */
    @Override
    public boolean test(PastFact fact) {
        return !fact.instant().isAfter(to)
                && (!fact.topic().byIndicator()
                        || indicators.equals(IndicatorPattern.EVERYTHING)
                        || ObservationRecord.isMarkerKey(fact.key())
                        || isMeant(new String(fact.key(), StandardCharsets.UTF_8)));
    }

    private boolean isMeant(String key) {
        return known.computeIfAbsent(key, this::matches);
    }

    private boolean matches(String key) {
        try {
            return indicators.matches(Indicator.parse(key));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

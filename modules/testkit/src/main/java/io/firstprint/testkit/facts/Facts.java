/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.facts;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.indicator.IndicatorPattern;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.rule.Grading;
import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.rule.Subject;
import io.firstprint.events.record.ObservationRecord;
import java.time.Instant;

/** Where facts for tests begin. */
public final class Facts {
    /** The balance of goods and services of the United States, seasonally adjusted. */
    public static final Indicator US_BALANCE = Indicator.parse("M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL");

    /** The part of a release that carries the headline. */
    public static final String HEADLINE = "headline";

    private Facts() {}

    /** Begins what one source read in a release. */
    public static ObservationBuilder aRelease() {
        return new ObservationBuilder(true);
    }

    /** Begins what one source found known already. */
    public static ObservationBuilder aSnapshot() {
        return new ObservationBuilder(false);
    }

    /** Begins a provider's expectation. */
    public static ConsensusBuilder aConsensus() {
        return new ConsensusBuilder();
    }

    /** Begins a definition: a sum in dollars that needs nothing, in force from the beginning of time. */
    public static DefinitionBuilder aDefinition(String name) {
        return new DefinitionBuilder(name);
    }

    /**
     * Returns a rule about all indicators, of medium severity, published a day before it begins.
     *
     * @param condition in the language of conditions
     */
    public static Fact.Judging aRule(String name, Subject on, String condition, Instant effectiveFrom) {
        return new Fact.Judging(new Rule(
                name,
                "Test",
                on,
                IndicatorPattern.EVERYTHING,
                condition,
                Grading.always(Severity.MEDIUM),
                null,
                effectiveFrom,
                effectiveFrom.minusSeconds(86_400),
                false));
    }

    /** Returns the identity of the joint monthly release of the United States for a period. */
    public static ReleaseId ft900(String period) {
        return new ReleaseId("CENSUS-BEA", "FT900", ReferencePeriod.parse(period));
    }

    /** Returns the marker that a release's headline is complete in a partition. */
    public static Fact.Observed aCompletion(String period, Instant instant, int partition, int partitions) {
        return new Fact.Observed(
                new ObservationRecord.Completion(ft900(period), HEADLINE, partition, partitions, 1, instant, instant));
    }

    /** Returns the marker that a release's headline is waited for no longer. */
    public static Fact.Observed aDeadline(String period, Instant instant) {
        return new Fact.Observed(new ObservationRecord.Deadline(ft900(period), HEADLINE, instant, instant));
    }
}

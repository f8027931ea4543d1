/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.figures.RecordClaim;
import io.firstprint.domain.figures.RecordClaim.Standing;
import io.firstprint.domain.period.Frequency;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From where on something is worth an alert, and how severe it is. All thresholds are declared here.
 *
 * @param surprise per cent of the consensus
 * @param swing per cent of change from the period before
 * @param revision per cent of change of the revised period; every revision of the prior period is at least low
 * @param recordYears years over which a record reaches
 * @param streak changes in a row
 * @param ranks which ranks of a calendar year, or of a year to date, are worth saying
 * @param annualRevision more revised periods than this in one release are told in one alert that leaves none of its own
 *     to the release's recent periods; older ones are summed up in any case
 */
public record AlertPolicy(
        Threshold surprise,
        Threshold swing,
        Threshold revision,
        Threshold recordYears,
        Threshold streak,
        Ranks ranks,
        int annualRevision) {

    /**
     * Which ranks are worth saying.
     *
     * @param upTo the last rank
     * @param yearsEach how many years there have to be for each rank: with 5, a third-widest year is one of at least 15
     */
    public record Ranks(int upTo, int yearsEach) {
        boolean isWorthSaying(RecordClaim claim) {
            @Nullable Standing standing = claim.standing();
            return standing != null
                    && standing.rank() <= upTo
                    && standing.outOf() >= (long) yearsEach * standing.rank();
        }
    }

    /**
     * Two limits on a magnitude.
     *
     * @param medium from here on medium
     * @param high from here on high
     */
    public record Threshold(BigDecimal medium, BigDecimal high) {
        static Threshold of(int medium, int high) {
            return new Threshold(BigDecimal.valueOf(medium), BigDecimal.valueOf(high));
        }

        Severity severityOf(BigDecimal value) {
            BigDecimal magnitude = value.abs();
            if (magnitude.compareTo(high) >= 0) {
                return Severity.HIGH;
            }
            return magnitude.compareTo(medium) >= 0 ? Severity.MEDIUM : Severity.LOW;
        }

        /** Returns the severity from medium on. */
        Optional<Severity> reachedBy(Optional<Figure> figure) {
            return figure.map(value -> severityOf(value.value())).filter(severity -> severity != Severity.LOW);
        }
    }

    /** Returns over how many earlier periods a record reaches that is worth saying. */
    int recordReach(Frequency frequency) {
        return recordYears.medium().intValueExact() * frequency.perYear();
    }

    /** The thresholds in force. */
    public static final AlertPolicy DEFAULT = new AlertPolicy(
            Threshold.of(5, 20),
            Threshold.of(15, 40),
            Threshold.of(2, 10),
            Threshold.of(5, 15),
            Threshold.of(4, 8),
            new Ranks(3, 5),
            12);
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Figure;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * From where on something is worth an alert, and how severe it is. All thresholds are declared here.
 *
 * @param surprise per cent of the consensus
 * @param swing per cent of change from the period before
 * @param revision per cent of change of the revised period; every revision of the prior period is at least low
 * @param recordYears years over which a record reaches
 */
public record AlertPolicy(Threshold surprise, Threshold swing, Threshold revision, Threshold recordYears) {

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

    /** The thresholds in force. */
    public static final AlertPolicy DEFAULT =
            new AlertPolicy(Threshold.of(5, 20), Threshold.of(15, 40), Threshold.of(2, 10), Threshold.of(5, 15));
}

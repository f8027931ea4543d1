/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.period.Frequency;

/**
 * What the publications up to one of them add up to. Immutable.
 *
 * @param series every value that counts
 * @param quarantine every value that was held
 */
record Known(Series series, Quarantine quarantine) {

    static Known nothing(Frequency frequency) {
        return new Known(Series.empty(frequency), Quarantine.EMPTY);
    }

    /**
     * The one place where a publication joins a series: what is suspicious stays out. What is derived was screened in
     * the books of its components, and a difference of growth rates may well change its sign.
     */
    Known with(ObservationSet publication, Rulings rulings) {
        if (publication.source().equals(Source.DERIVED)) {
            return new Known(series.with(publication), quarantine);
        }
        Quarantine.Screened screened = quarantine.screen(publication, series, rulings);
        return new Known(series.with(screened.counting()), screened.quarantine());
    }
}

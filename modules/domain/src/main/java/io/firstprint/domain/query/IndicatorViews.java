/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.query;

import java.util.Optional;

/**
 * Answers what is and was known of indicators: a port, for the command line and for services that answer queries.
 *
 * <p>As of an instant counts what was public at that instant, the instant itself included: publications, rulings of
 * operators and contradictions by their instants, forecasts by their {@code asOf}. When a fact was seen, or arrived,
 * does not matter. Nothing in an answer lies after the instant but what is called {@code latest}.
 */
public interface IndicatorViews {

    /**
     * Returns the answer, empty when nothing was ever published of the indicator.
     *
     * @throws BookUnavailableException if the book cannot be read here and now
     */
    Optional<IndicatorAnswer> answer(IndicatorQuestion question);
}

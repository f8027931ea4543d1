/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.query;

import io.firstprint.domain.indicator.Indicator;

/** What is answered about an indicator: what was known of it, or that nothing was. */
public sealed interface IndicatorAnswer permits IndicatorView, UnknownBefore {

    /** Returns what was asked about. */
    Indicator indicator();
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.query;

import io.firstprint.domain.indicator.Indicator;
import java.time.Instant;

/**
 * That nothing was known of an indicator as of an instant.
 *
 * @param indicator what was asked about
 * @param asOf the instant
 * @param knownSince when something was published of it first, later than that
 */
public record UnknownBefore(Indicator indicator, Instant asOf, Instant knownSince) implements IndicatorAnswer {}

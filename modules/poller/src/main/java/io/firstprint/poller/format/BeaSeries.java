/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.indicator.Indicator;

/**
 * What a row of BEA's international transactions has to say to be a value of an indicator.
 *
 * @param indicator what such rows measure; its frequency is that of their periods
 * @param name BEA's {@code Indicator}, {@code BalGdsServ}
 * @param area {@code AreaOrCountry}, {@code AllCountries}
 * @param frequency {@code A}, {@code QSA} or {@code QNSA}
 * @param unit {@code CL_UNIT}, dollars
 */
public record BeaSeries(Indicator indicator, String name, String area, String frequency, Unit unit) {}

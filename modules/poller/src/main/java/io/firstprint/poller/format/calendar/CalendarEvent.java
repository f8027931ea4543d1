/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format.calendar;

import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.Frequency;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;

/**
 * What an event of a calendar is here.
 *
 * @param country as the calendar writes it; a currency for ForexFactory
 * @param event its name, or its category for Trading Economics
 * @param indicator monthly
 * @param unit of its figures
 * @param publisher of the figure
 * @param programme that brings it
 */
public record CalendarEvent(
        String country, String event, Indicator indicator, Unit unit, String publisher, String programme) {

    /** @throws IllegalArgumentException if the indicator is not monthly, or publisher or programme is no name */
    public CalendarEvent {
        if (indicator.frequency() != Frequency.MONTHLY) {
            throw new IllegalArgumentException("Expected a monthly indicator, found " + indicator);
        }
        new ReleaseId(publisher, programme, new ReferencePeriod(Frequency.MONTHLY, 0));
    }

    ReleaseId release(ReferencePeriod period) {
        return new ReleaseId(publisher, programme, period);
    }
}

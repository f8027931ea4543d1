/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format.calendar;

import io.firstprint.domain.book.Consensus.Statistic;
import io.firstprint.domain.book.Source;

/** Whose calendar it is. */
public enum Feed {
    /** Says that its forecast is the average of economists'. */
    TRADING_ECONOMICS("trading-economics", "Trading Economics", Statistic.MEAN),
    /** Does not say how forecasts are condensed. */
    FOREXFACTORY("forexfactory", "ForexFactory", Statistic.MEDIAN),
    /** Does not say how forecasts are condensed. */
    FINNHUB("finnhub", "Finnhub", Statistic.MEDIAN),
    /** Does not say how forecasts are condensed. */
    INVESTING("investing", "Investing", Statistic.MEDIAN);

    private static final int BELOW_PUBLISHERS = 0;

    private final String code;
    private final String provider;
    private final Statistic statistic;

    Feed(String code, String provider, Statistic statistic) {
        this.code = code;
        this.provider = provider;
        this.statistic = statistic;
    }

    /** Returns its name in files of events. */
    public String code() {
        return code;
    }

    /** Returns its name as a provider of forecasts. */
    public String provider() {
        return provider;
    }

    Statistic statistic() {
        return statistic;
    }

    /** A calendar shows rounded figures, so it weighs less than a reading of the publisher's own. */
    Source source() {
        return new Source("calendar-" + code, BELOW_PUBLISHERS);
    }
}

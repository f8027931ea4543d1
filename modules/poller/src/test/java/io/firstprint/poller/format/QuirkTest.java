/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.poller.format.calendar.FinnhubDecoder;
import io.firstprint.poller.format.calendar.ForexFactoryDumpDecoder;
import io.firstprint.poller.format.calendar.ForexFactoryWeekDecoder;
import io.firstprint.poller.format.calendar.InvestingTapeDecoder;
import io.firstprint.poller.format.calendar.TradingEconomicsDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuirkTest {
    private static final List<Class<?>> DECODERS = List.of(
            Exhibit1Decoder.class,
            RealGoodsDecoder.class,
            CountryCsvDecoder.class,
            CensusEitsDecoder.class,
            CensusTradeDecoder.class,
            FredDecoder.class,
            FredReleaseDatesDecoder.class,
            BeaDecoder.class,
            ReleaseTextDecoder.class,
            TradingEconomicsDecoder.class,
            ForexFactoryWeekDecoder.class,
            ForexFactoryDumpDecoder.class,
            FinnhubDecoder.class,
            InvestingTapeDecoder.class);

    @Test
    void shouldGiveEachQuirkAnIdOfItsOwnAndACause() {
        assertThat(quirks().map(Quirk::id))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(DECODERS.size())
                .allMatch(id -> id.matches("[A-Z0-9]+-[A-Z0-9]+-\\d+"));
        assertThat(quirks().map(Quirk::cause)).allMatch(cause -> cause.length() > 20);
    }

    private static Stream<Quirk> quirks() {
        return DECODERS.stream().flatMap(decoder -> Arrays.stream(decoder.getAnnotationsByType(Quirk.class)));
    }
}

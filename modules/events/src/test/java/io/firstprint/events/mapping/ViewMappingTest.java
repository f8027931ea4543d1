/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.view.RunningBalance;
import io.firstprint.domain.view.ViewUpdate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewMappingTest {
    private static final Indicator BALANCE = Indicator.parse("M.US.FR.BALANCE.GOODS.CUSTOMS.NSA.NOMINAL");
    private static final Instant INSTANT = Instant.parse("2026-03-10T12:30:00Z");
    private static final Map<Measure, Figure> ACTUAL =
            Map.of(Measure.ACTUAL, Figure.published(Amount.of(BigDecimal.valueOf(-30), 6, Unit.USD)));

    private static io.firstprint.events.v1.RunningBalance event(boolean incomplete) {
        RunningBalance balance =
                new RunningBalance(BALANCE, ReferencePeriod.parse("2026-01"), INSTANT, ACTUAL, incomplete);
        return (io.firstprint.events.v1.RunningBalance) ViewMapping.toEvent(new ViewUpdate(balance, false));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldSayWhetherABalanceIsIncomplete(boolean incomplete) {
        assertThat(event(incomplete).getIncomplete()).isEqualTo(incomplete);
    }

    @Test
    void shouldTakeABalanceForCompleteWhenItDoesNotSay() {
        assertThat(io.firstprint.events.v1.RunningBalance.getClassSchema()
                        .getField("incomplete")
                        .defaultVal())
                .isEqualTo(false);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.List;

/** The amounts of one month, one for each column after the month's name. */
record MonthLine(ReferencePeriod period, boolean revised, List<Amount> amounts) {

    MonthLine {
        amounts = List.copyOf(amounts);
    }
}

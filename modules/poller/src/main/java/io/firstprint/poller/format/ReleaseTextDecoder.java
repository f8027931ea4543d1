/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The headline sentence of the FT-900, the fastest reading of a first print: {@code the goods and services deficit was
 * $56.8 billion in November, up $27.6 billion from $29.2 billion in October, revised}.
 *
 * <p>Gives the balance, and exports and imports where the lines after it have them, to a tenth of a billion as stated:
 * {@code -568E8 USD}. A deficit is positive in the text and negative in what is given. The month before is given where
 * it is called revised: the sentence has it as this release leaves it, not as it was published before, so it is an
 * observation and no prior. Percentages are the publisher's, computed from millions, and are not read.
 *
 * <p>Whatever contradicts itself refuses the whole text: prior and change that do not give the amount, two headlines,
 * exports less imports that are not the balance, another month than the release's.
 */
@Quirk(id = "FT900-TEXT-1", cause = "A deficit is positive in words, and negative in Exhibit 1 and in every series")
@Quirk(id = "FT900-TEXT-2", cause = "Signs are typographic dashes, spaces may not break, lines break within sentences")
@Quirk(id = "FT900-TEXT-3", cause = "Months are named without their year: it is that of the release")
@Quirk(id = "FT900-TEXT-4", cause = "The amount of the month before is the one that the release revises it to")
public final class ReleaseTextDecoder {

    /**
     * Returns the headline of a release's month, or why nothing of the text may be used.
     *
     * @param month that the release is about
     * @throws IllegalArgumentException if it is no month
     */
    public Decoded<ApiReadings> decode(int status, byte[] body, ReferencePeriod month) {
        HeadlineSentence.checkMonthly(month);
        Optional<Presence> empty = Answer.withoutRows(status);
        if (empty.isPresent()) {
            return new Decoded.Accepted<>(ApiReadings.without(empty.get()));
        }
        try {
            Answer.check(status, body);
            return new Decoded.Accepted<>(
                    new ApiReadings(Presence.ROWS, readings(ReleaseText.of(body), month), List.of()));
        } catch (BadInput e) {
            return e.rejected();
        }
    }

    private static List<IndicatorReading> readings(String text, ReferencePeriod month) throws BadInput {
        HeadlineSentence headline = HeadlineSentence.find(text, month);
        FlowLines.checkStated(text, headline.balance());
        Optional<Amount> exports = FlowLines.amount(text, "Exports", month);
        Optional<Amount> imports = FlowLines.amount(text, "Imports", month);
        FlowLines.checkBalance(headline.balance(), exports, imports);
        List<Observation> balance = new ArrayList<>();
        headline.revisedBefore().ifPresent(amount -> balance.add(new Observation(month.previous(), amount)));
        balance.add(new Observation(month, headline.balance()));
        List<IndicatorReading> readings = new ArrayList<>(List.of(reading("BALANCE", balance)));
        exports.ifPresent(amount -> readings.add(reading("EXPORTS", List.of(new Observation(month, amount)))));
        imports.ifPresent(amount -> readings.add(reading("IMPORTS", List.of(new Observation(month, amount)))));
        return readings;
    }

    private static IndicatorReading reading(String flow, List<Observation> observations) {
        return new IndicatorReading(
                Indicator.parse("M.US.W1." + flow + ".TOTAL.BOP.SA.NOMINAL"), observations, List.of());
    }
}

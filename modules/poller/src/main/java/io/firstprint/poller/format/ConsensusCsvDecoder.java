/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.book.Consensus;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts in a file of the user's: one line per provider, period and instant.
 *
 * <p>Columns in any order: {@code event_id, provider, statistic, reference_month, release_time_utc,
 * value, unit, low, high, stdev, n, as_of_utc}; {@code low, high, stdev, n} may be empty or absent. The
 * unit is {@code USD bn}, {@code USD mn}, {@code USD} or {@code PERCENT} and holds for all amounts of
 * the line, each kept at the precision it is written with. A deficit is negative. Lines that begin with
 * {@code #} are comments.
 */
public final class ConsensusCsvDecoder {
    private final Clock clock;

    public ConsensusCsvDecoder(Clock clock) {
        this.clock = clock;
    }

    /**
     * Returns all forecasts in the order of the file, or why none may be used.
     *
     * @param contentDigest of the bytes, to stand in every fact
     */
    public Decoded<List<Consensus>> decode(byte[] bytes, String contentDigest) {
        try {
            CsvText text = CsvText.parseWithComments(bytes);
            Map<ConsensusColumn, Integer> positions = ConsensusColumn.positions(text.header());
            ConsensusForecasts forecasts = new ConsensusForecasts(clock, contentDigest);
            for (CsvLine line : text.lines()) {
                forecasts.add(new ConsensusLine("line " + line.number(), column -> field(line, positions.get(column))));
            }
            return new Decoded.Accepted<>(forecasts.all());
        } catch (BadInput e) {
            return e.rejected();
        }
    }

    private static String field(CsvLine line, @Nullable Integer position) {
        return position == null ? "" : line.fields().get(position);
    }
}

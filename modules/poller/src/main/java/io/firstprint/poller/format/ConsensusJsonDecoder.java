/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.book.Consensus;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/**
 * Forecasts in a file of the user's as a JSON array of objects: the columns of {@link ConsensusCsvDecoder} as fields.
 *
 * <p>Numbers are JSON numbers or texts, kept at the precision they are written with, without an exponent; null is no
 * value. One object that cannot be used refuses the whole file, as one line of the CSV does.
 */
public final class ConsensusJsonDecoder {
    private final Clock clock;

    public ConsensusJsonDecoder(Clock clock) {
        this.clock = clock;
    }

    /**
     * Returns all forecasts in the order of the file, or why none may be used.
     *
     * @param contentDigest of the bytes, to stand in every fact
     */
    public Decoded<List<Consensus>> decode(byte[] bytes, String contentDigest) {
        try {
            List<JsonRow> rows = JsonRows.parse(bytes, "");
            if (rows.isEmpty()) {
                throw new BadInput(
                        RejectionReason.EMPTY_FILE, "Expected at least one object, found none; add a forecast");
            }
            ConsensusForecasts forecasts = new ConsensusForecasts(clock, contentDigest);
            for (JsonRow row : rows) {
                check(row);
                forecasts.add(
                        new ConsensusLine(row.place(), column -> row.fields().getOrDefault(column.header(), "")));
            }
            return new Decoded.Accepted<>(forecasts.all());
        } catch (BadInput e) {
            return e.rejected();
        }
    }

    private static void check(JsonRow row) throws BadInput {
        List<String> known = Arrays.stream(ConsensusColumn.values())
                .map(ConsensusColumn::header)
                .toList();
        for (String name : row.fields().keySet()) {
            if (!known.contains(name) || row.repeated().contains(name)) {
                throw BadInput.at(
                        RejectionReason.UNKNOWN_HEADER,
                        "each of the fields " + String.join(", ", known) + " once",
                        name,
                        row.place(),
                        "nothing of this file is used until that is put right");
            }
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * FRED's {@code release/dates} as JSON: the days on which one release was published or will be.
 *
 * <p>Ask with {@code include_release_dates_with_no_data=true}, {@code sort_order=asc} and the number that
 * {@code series/release} gives. What is one date too few or too many moves every month after it, so one that cannot be
 * read refuses the whole answer.
 */
@Quirk(
        id = "FRED-DATES-1",
        cause = "Dates ahead are missing unless include_release_dates_with_no_data=true is asked for")
@Quirk(id = "FRED-DATES-2", cause = "Dates without a time of day and without the month that the release is about")
@Quirk(id = "FRED-DATES-3", cause = "Answers end at limit, the newest dates first where sort_order is desc")
public final class FredReleaseDatesDecoder {

    /** Returns the dates in order, each once, or why nothing of the answer may be used. */
    public Decoded<FredReleaseDates> decode(int status, byte[] body) {
        try {
            Answer.check(status, body);
            FredAnswer answer = FredAnswer.parse(body, "release_dates");
            answer.checkComplete();
            TreeSet<LocalDate> dates = new TreeSet<>();
            TreeSet<String> releases = new TreeSet<>();
            for (int row = 0; row < answer.rows().size(); row++) {
                dates.add(date(answer.rows().get(row), "object " + (row + 1)));
                releases.add(answer.rows().get(row).getOrDefault("release_id", ""));
            }
            checkOneRelease(releases);
            return new Decoded.Accepted<>(new FredReleaseDates(dates.stream().toList()));
        } catch (BadInput e) {
            return e.rejected();
        }
    }

    private static LocalDate date(Map<String, String> row, String place) throws BadInput {
        String text = row.getOrDefault("date", "");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw BadInput.at(
                    RejectionReason.NOT_A_DATE,
                    "a date such as 2026-01-29 as date",
                    text,
                    place,
                    "nothing of this answer is used until that is put right");
        }
    }

    private static void checkOneRelease(Set<String> releases) throws BadInput {
        if (releases.size() > 1) {
            throw BadInput.at(
                    RejectionReason.AMBIGUOUS,
                    "dates of one release_id",
                    String.join(", ", releases),
                    "release_dates",
                    "ask for release/dates with the release_id of the programme, which series/release gives");
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** One area's twelve months of one year, both flows. */
record CountryLine(CsvLine line, Map<String, Integer> columns) {
    static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern CODE = Pattern.compile("\\d{4}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(?:\\.\\d{1,20})?");
    private static final int WHOLE_DOLLARS = 6;
    private static final String ADVICE = "nothing of this file is used until that is put right";

    String field(String column) {
        return line.fields().get(columns.getOrDefault(column, 0));
    }

    int year() throws BadInput {
        return Integer.parseInt(checked("year", YEAR, RejectionReason.NOT_A_DATE, "a year such as 2023"));
    }

    String area() throws BadInput {
        return checked("CTY_CODE", CODE, RejectionReason.UNKNOWN_VALUE, "a code of four digits such as 0015");
    }

    /** Returns the twelve values of a flow at the precision that its year shows, at most whole dollars. */
    List<BigDecimal> millions(char flow) throws BadInput {
        List<BigDecimal> values = new ArrayList<>(MONTHS.size());
        for (String month : MONTHS) {
            values.add(new BigDecimal(checked(
                    flow + month, NUMBER, RejectionReason.NOT_A_NUMBER, "a number of millions such as 11644.9")));
        }
        int places = Math.min(
                WHOLE_DOLLARS,
                values.stream().mapToInt(CountryLine::places).max().orElse(0));
        return values.stream()
                .map(value -> value.setScale(places, RoundingMode.HALF_UP))
                .toList();
    }

    private static int places(BigDecimal value) {
        return Math.max(0, value.stripTrailingZeros().scale());
    }

    private String checked(String column, Pattern form, RejectionReason reason, String expected) throws BadInput {
        String text = field(column);
        if (!form.matcher(text).matches()) {
            throw BadInput.inLine(
                    reason, String.format(Locale.ROOT, "%s as %s", expected, column), text, line.number(), ADVICE);
        }
        return text;
    }

    BadInput refused(RejectionReason reason, String expected, String found) {
        return BadInput.inLine(reason, expected, found, line.number(), ADVICE);
    }
}

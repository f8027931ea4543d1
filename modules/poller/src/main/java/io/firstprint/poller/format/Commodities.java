/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.util.regex.Pattern;

/** How the Census Bureau's international trade series name what is traded. */
public enum Commodities {
    /** Harmonized System, of 2, 4, 6 or 10 digits: {@code HS-8471500150}. */
    HS("COMMODITY", "HS-", "\\d{2}|\\d{4}|\\d{6}|\\d{10}"),
    /** End use, of 1 to 5 digits: {@code ENDUSE-21320}. */
    END_USE("ENDUSE", "ENDUSE-", "\\d{1,5}");

    private final String column;
    private final String prefix;
    private final Pattern code;

    Commodities(String column, String prefix, String code) {
        this.column = column;
        this.prefix = prefix;
        this.code = Pattern.compile(code);
    }

    /** Returns the column after {@code I_} or {@code E_}. */
    String column() {
        return column;
    }

    /** Returns the product of an indicator; {@code -} is all goods. */
    String product(String text, String place) throws BadInput {
        if (text.equals("-")) {
            return "GOODS";
        }
        if (!code.matcher(text).matches()) {
            throw BadInput.inRow(
                    RejectionReason.UNKNOWN_VALUE, "a code of the form " + code + ", or - for all", text, place);
        }
        return prefix + text;
    }
}

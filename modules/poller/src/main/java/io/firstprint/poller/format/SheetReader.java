/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** The rows of one sheet within limits; columns after Z are passed over. */
final class SheetReader {
    private static final int MOST_ROWS = 20_000;
    private static final int COLUMNS = 26;
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");
    private static final String ADVICE = "open the workbook in a spreadsheet and save it again, or fetch it again";

    private final List<String> sharedStrings;

    SheetReader(List<String> sharedStrings) {
        this.sharedStrings = sharedStrings;
    }

    List<SheetRow> read(byte[] sheet) throws XMLStreamException, BadInput {
        List<SheetRow> rows = new ArrayList<>();
        try (XmlPart part = XmlPart.open(sheet)) {
            while (part.next()) {
                if (part.begins("row")) {
                    addTo(rows, row(part));
                }
            }
        }
        return rows;
    }

    private static void addTo(List<SheetRow> rows, SheetRow row) throws BadInput {
        if (rows.size() == MOST_ROWS) {
            throw new BadInput(
                    RejectionReason.WORKBOOK_TOO_LARGE,
                    "Expected a sheet of at most " + MOST_ROWS + " rows, found more; " + ADVICE);
        }
        if (!row.isEmpty(0, COLUMNS)) {
            rows.add(row);
        }
    }

    private SheetRow row(XmlPart part) throws XMLStreamException, BadInput {
        int number = number(part.attribute("r"));
        String[] cells = new String[COLUMNS];
        Arrays.fill(cells, "");
        while (part.next() && !part.ends("row")) {
            if (part.begins("c")) {
                int column = column(part.attribute("r"));
                String text = text(part, part.attribute("t"));
                if (column < COLUMNS) {
                    cells[column] = text;
                }
            }
        }
        return new SheetRow(number, List.of(cells));
    }

    private static int number(String text) throws BadInput {
        if (!text.matches("[1-9]\\d{0,6}")) {
            throw damaged("a row with its number", text);
        }
        return Integer.parseInt(text);
    }

    private static int column(String address) throws BadInput {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw damaged("a cell with an address such as B42", address);
        }
        String letters = parts.group(1);
        return letters.length() > 1 ? COLUMNS : letters.charAt(0) - 'A';
    }

    private String text(XmlPart part, String type) throws XMLStreamException, BadInput {
        String text = "";
        while (part.next() && !part.ends("c")) {
            if (part.begins("v")) {
                text = part.text().strip();
            } else if (part.begins("is")) {
                text = RichText.until(part, "is");
            }
        }
        return type.equals("s") && !text.isEmpty() ? shared(text) : text;
    }

    private String shared(String index) throws BadInput {
        if (!index.matches("\\d{1,9}") || Integer.parseInt(index) >= sharedStrings.size()) {
            throw damaged("the number of a shared text below " + sharedStrings.size(), index);
        }
        return sharedStrings.get(Integer.parseInt(index));
    }

    private static BadInput damaged(String expected, String found) {
        return new BadInput(
                RejectionReason.NOT_A_WORKBOOK,
                "Expected " + expected + ", found " + BadInput.quoted(found) + " in the sheet; " + ADVICE);
    }
}

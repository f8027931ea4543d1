/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * The first sheet of a workbook (xlsx) as rows of text, formulas by the values stored with them.
 *
 * <p>Read with the JDK's own means, because every limit must hold on the way: parts and bytes unpacked, rows and
 * columns, no document types, no external entities. A cell's address is what it says of itself, and one address far
 * to the right must not cost memory.
 */
final class Workbook {
    private static final String FOLDER = "xl/";
    private static final String SHARED_STRINGS = FOLDER + "sharedStrings.xml";

    private final WorkbookParts parts;

    private Workbook(WorkbookParts parts) {
        this.parts = parts;
    }

    /** Returns the rows of the first sheet that hold something, in order. */
    static List<SheetRow> firstSheet(byte[] bytes) throws BadInput {
        try {
            Workbook workbook = new Workbook(WorkbookParts.unpack(bytes));
            byte[] sheet = workbook.parts.part(workbook.partOf(workbook.firstSheetId()));
            return new SheetReader(workbook.sharedStrings()).read(sheet);
        } catch (XMLStreamException e) {
            throw new BadInput(
                    RejectionReason.NOT_A_WORKBOOK,
                    "Expected a workbook (xlsx) of well-formed parts, found otherwise ("
                            + BadInput.quoted(String.valueOf(e.getMessage())) + "); fetch it again");
        }
    }

    private String firstSheetId() throws XMLStreamException, BadInput {
        try (XmlPart part = XmlPart.open(parts.part(FOLDER + "workbook.xml"))) {
            while (part.next()) {
                if (part.begins("sheet")) {
                    return part.relationship();
                }
            }
        }
        throw new BadInput(RejectionReason.EMPTY_FILE, "Expected a workbook with a sheet, found none; fetch it again");
    }

    private String partOf(String id) throws XMLStreamException, BadInput {
        Map<String, String> targets = new HashMap<>();
        try (XmlPart part = XmlPart.open(parts.part(FOLDER + "_rels/workbook.xml.rels"))) {
            while (part.next()) {
                if (part.begins("Relationship")) {
                    targets.put(part.attribute("Id"), part.attribute("Target"));
                }
            }
        }
        String target = targets.getOrDefault(id, "");
        return target.startsWith("/") ? target.substring(1) : FOLDER + target;
    }

    private List<String> sharedStrings() throws XMLStreamException, BadInput {
        List<String> strings = new ArrayList<>();
        if (parts.has(SHARED_STRINGS)) {
            try (XmlPart part = XmlPart.open(parts.part(SHARED_STRINGS))) {
                while (part.next()) {
                    if (part.begins("si")) {
                        strings.add(RichText.until(part, "si"));
                    }
                }
            }
        }
        return strings;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The packed files of a workbook, unpacked within limits; those that hold no cells are passed over. */
record WorkbookParts(Map<String, byte[]> byName) {
    private static final Pattern NEEDED = Pattern.compile(
            "xl/(workbook\\.xml|_rels/workbook\\.xml\\.rels|sharedstrings\\.xml|worksheets/[^/]+\\.xml)");
    private static final int MOST_PARTS = 500;
    private static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final String ADVICE = "check the address, and open it in a spreadsheet to see what it serves";

    static WorkbookParts unpack(byte[] bytes) throws BadInput {
        if (bytes.length == 0) {
            throw new BadInput(RejectionReason.EMPTY_FILE, "Expected a workbook, found an empty file; " + ADVICE);
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            WorkbookParts parts = new WorkbookParts(unpack(zip));
            if (parts.byName.isEmpty()) {
                throw noWorkbook(bytes);
            }
            return parts;
        } catch (IOException | IllegalArgumentException e) {
            throw new BadInput(
                    RejectionReason.NOT_A_WORKBOOK,
                    "Expected a workbook (xlsx), found a damaged one (" + e.getMessage() + "); fetch it again");
        }
    }

    private static BadInput noWorkbook(byte[] bytes) {
        return new BadInput(
                RejectionReason.NOT_A_WORKBOOK,
                "Expected a workbook (xlsx), found " + bytes.length + " bytes that are none; " + ADVICE);
    }

    private static Map<String, byte[]> unpack(ZipInputStream zip) throws IOException, BadInput {
        Map<String, byte[]> parts = new HashMap<>();
        int left = MOST_BYTES;
        int count = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            byte[] content = zip.readNBytes(left + 1);
            left -= content.length;
            if (left < 0 || ++count > MOST_PARTS) {
                throw tooLarge();
            }
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (NEEDED.matcher(name).matches()) {
                parts.put(name, content);
            }
        }
        return parts;
    }

    private static BadInput tooLarge() {
        return new BadInput(
                RejectionReason.WORKBOOK_TOO_LARGE,
                "Expected a workbook of at most " + MOST_PARTS + " parts and " + MOST_BYTES
                        + " bytes unpacked, found more; " + ADVICE);
    }

    /** Returns a part by its name in the package, in any case. */
    byte[] part(String name) throws BadInput {
        byte[] content = byName.get(name.toLowerCase(Locale.ROOT));
        if (content == null) {
            throw new BadInput(
                    RejectionReason.NOT_A_WORKBOOK,
                    "Expected a workbook with a part " + BadInput.quoted(name) + ", found none; " + ADVICE);
        }
        return content;
    }

    boolean has(String name) {
        return byName.containsKey(name.toLowerCase(Locale.ROOT));
    }
}

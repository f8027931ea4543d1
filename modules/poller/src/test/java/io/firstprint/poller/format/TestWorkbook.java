/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made up for a test: one row per text, cells divided by {@code |}, numbers where they look like some. */
final class TestWorkbook {
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> shared = new ArrayList<>();

    private TestWorkbook() {}

    static TestWorkbook of(List<String> rows) {
        TestWorkbook workbook = new TestWorkbook();
        StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
        for (int index = 0; index < rows.size(); index++) {
            workbook.append(sheet, index + 1, rows.get(index).split("\\|", -1));
        }
        workbook.with("xl/worksheets/sheet1.xml", sheet + "</sheetData></worksheet>");
        workbook.with("xl/sharedStrings.xml", "<sst>" + String.join("", workbook.shared) + "</sst>");
        workbook.with(
                "xl/workbook.xml",
                "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>"
                        + "<sheet name='1' r:id='rId1'/></sheets></workbook>");
        return workbook.with(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>");
    }

    /** Puts a part in, instead of the one of that name. */
    TestWorkbook with(String name, String content) {
        parts.put(name, content);
        return this;
    }

    TestWorkbook without(String name) {
        parts.remove(name);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void append(StringBuilder sheet, int row, String[] cells) {
        sheet.append("<row r='").append(row).append("'>");
        for (int column = 0; column < cells.length; column++) {
            String address = Character.toString('A' + column) + row;
            sheet.append(cell(address, cells[column]));
        }
        sheet.append("</row>");
    }

    private String cell(String address, String text) {
        if (text.matches("-?\\d+(\\.\\d+)?")) {
            return "<c r='" + address + "'><v>" + text + "</v></c>";
        }
        shared.add("<si><t>" + text.replace("&", "&amp;") + "</t></si>");
        return "<c r='" + address + "' t='s'><v>" + (shared.size() - 1) + "</v></c>";
    }
}

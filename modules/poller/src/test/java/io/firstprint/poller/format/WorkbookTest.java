/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void shouldReadTextAndNumbersTrimmed() throws BadInput {
        List<SheetRow> rows = Workbook.firstSheet(
                TestWorkbook.of(List.of("January |-56825", "", "||3.5")).bytes());

        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 3);
        assertThat(rows.get(0).text(0)).isEqualTo("January");
        assertThat(rows.get(0).text(1)).isEqualTo("-56825");
        assertThat(rows.get(1).text(2)).isEqualTo("3.5");
    }

    @Test
    void shouldReadInlineTextAndTheStoredValueOfAFormula() throws BadInput {
        List<SheetRow> rows = Workbook.firstSheet(sheet("<row r='1'><c r='A1' t='inlineStr'><is><r><t>Jan</t></r>"
                + "<r><t>uary</t></r></is></c><c r='B1'><f>1+1</f><v>2</v></c></row>"));

        assertThat(rows.get(0).cells().subList(0, 3)).containsExactly("January", "2", "");
    }

    @Test
    void shouldPassOverCellsFarToTheRightWithoutRoomForThoseBetween() throws BadInput {
        List<SheetRow> rows =
                Workbook.firstSheet(sheet("<row r='1'><c r='A1'><v>1</v></c><c r='XFD1'><v>2</v></c></row>"));

        assertThat(rows.get(0).cells()).hasSize(26).startsWith("1").doesNotContain("2");
    }

    @ParameterizedTest
    @CsvSource({
        "<row r='1'><c r='FXSHRXW1'><v>1</v></c></row>, NOT_A_WORKBOOK",
        "<row r='1'><c r='A1' t='s'><v>7</v></c></row>, NOT_A_WORKBOOK",
        "<row r='x'></row>, NOT_A_WORKBOOK",
        "<row r='1'>, NOT_A_WORKBOOK",
        "<row r='1'><c r='A1'><v>&xxe;</v></c></row>, NOT_A_WORKBOOK"
    })
    void shouldRefuseADamagedSheet(String rows, RejectionReason reason) {
        assertRefused(() -> Workbook.firstSheet(sheet(rows)), reason);
    }

    @Test
    void shouldRefuseAnEntityThatNamesAFile() {
        byte[] bytes = TestWorkbook.of(List.of("A"))
                .with(
                        SHEET,
                        "<!DOCTYPE w [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><worksheet><sheetData><row r='1'>"
                                + "<c r='A1' t='str'><v>&e;</v></c></row></sheetData></worksheet>")
                .bytes();

        assertRefused(() -> Workbook.firstSheet(bytes), RejectionReason.NOT_A_WORKBOOK);
    }

    @Test
    void shouldRefuseAWorkbookThatUnpacksToMoreThanATableNeeds() {
        byte[] bytes = TestWorkbook.of(List.of("A"))
                .with("xl/media/image1.png", " ".repeat(33 * 1024 * 1024))
                .bytes();

        assertThat(bytes).hasSizeLessThan(64 * 1024);
        assertRefused(() -> Workbook.firstSheet(bytes), RejectionReason.WORKBOOK_TOO_LARGE);
    }

    @Test
    void shouldRefuseASheetOfMoreRowsThanATableHas() {
        byte[] bytes = sheet("<row r='1'><c r='A1'><v>1</v></c></row>".repeat(20_001));

        assertRefused(() -> Workbook.firstSheet(bytes), RejectionReason.WORKBOOK_TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({"xl/workbook.xml", "xl/_rels/workbook.xml.rels", SHEET})
    void shouldRefuseAWorkbookWithoutOneOfItsParts(String part) {
        byte[] bytes = TestWorkbook.of(List.of("A")).without(part).bytes();

        assertRefused(() -> Workbook.firstSheet(bytes), RejectionReason.NOT_A_WORKBOOK);
    }

    @Test
    void shouldRefuseBytesThatAreNoWorkbook() {
        assertRefused(
                () -> Workbook.firstSheet("<html>not found</html>".getBytes(StandardCharsets.UTF_8)),
                RejectionReason.NOT_A_WORKBOOK);
        assertRefused(() -> Workbook.firstSheet(new byte[0]), RejectionReason.EMPTY_FILE);
    }

    @Test
    void shouldRefuseAWorkbookThatWasCut() {
        byte[] whole = TestWorkbook.of(List.of("January|-56825")).bytes();

        assertRefused(
                () -> Workbook.firstSheet(Arrays.copyOf(whole, whole.length / 4)), RejectionReason.NOT_A_WORKBOOK);
    }

    private static byte[] sheet(String rows) {
        return TestWorkbook.of(List.of("A"))
                .with(SHEET, "<worksheet><sheetData>" + rows + "</sheetData></worksheet>")
                .bytes();
    }

    private static void assertRefused(ThrowingCallable reading, RejectionReason reason) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(BadInput.class, refusal -> assertThat(refusal.<Object>rejected())
                        .isEqualTo(new Decoded.Rejected<>(reason, String.valueOf(refusal.getMessage()))));
    }
}

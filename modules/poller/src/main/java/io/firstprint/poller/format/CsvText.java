/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes as lines of as many fields each as the header has.
 *
 * <p>A byte order mark, either line ending, quoted fields and empty lines are accepted.
 */
public record CsvText(CsvLine header, List<CsvLine> lines) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String CHECK_ADDRESS = "check the address, and open it in a browser to see what it serves";

    /** Reads CSV in which {@code #} has no meaning. */
    static CsvText parse(byte[] bytes) throws BadInput {
        return parse(bytes, CommentStrategy.NONE);
    }

    /** Reads CSV in which lines that begin with {@code #} are comments. */
    public static CsvText parseWithComments(byte[] bytes) throws BadInput {
        return parse(bytes, CommentStrategy.SKIP);
    }

    /** Returns whether the last line is closed by a line break, so that it cannot have been cut. */
    static boolean endsWithLineBreak(byte[] bytes) {
        return bytes.length > 0 && (bytes[bytes.length - 1] == '\n' || bytes[bytes.length - 1] == '\r');
    }

    /**
     * Reads lines of whatever number of fields, the first of which is the header.
     *
     * @param separator between the fields of a line
     */
    public static CsvText parseRagged(byte[] bytes, char separator) throws BadInput {
        List<CsvLine> all = lines(bytes, CommentStrategy.NONE, separator);
        return new CsvText(all.get(0), all.subList(1, all.size()));
    }

    private static CsvText parse(byte[] bytes, CommentStrategy comments) throws BadInput {
        List<CsvLine> all = lines(bytes, comments, ',');
        return new CsvText(all.get(0), rectangular(all));
    }

    private static List<CsvLine> lines(byte[] bytes, CommentStrategy comments, char separator) throws BadInput {
        String text = textOf(bytes);
        if (text.isBlank()) {
            throw new BadInput(
                    RejectionReason.EMPTY_FILE,
                    "Expected CSV with a header line, found an empty file of " + bytes.length + " bytes; "
                            + CHECK_ADDRESS);
        }
        if (text.stripLeading().startsWith("<")) {
            throw BadInput.inLine(
                    RejectionReason.HTML_INSTEAD_OF_CSV,
                    "CSV",
                    firstLineOf(text),
                    1,
                    "this is a page for people: " + CHECK_ADDRESS);
        }
        List<CsvLine> all = split(text, comments, separator);
        if (all.size() < 2) {
            throw new BadInput(
                    RejectionReason.EMPTY_FILE,
                    "Expected at least one line after the header, found none; " + CHECK_ADDRESS);
        }
        return all;
    }

    /** Returns bytes as text, without a byte order mark. */
    static String textOf(byte[] bytes) throws BadInput {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadInput(
                    RejectionReason.NOT_TEXT,
                    "Expected UTF-8 text, found " + bytes.length + " bytes that are not; " + CHECK_ADDRESS);
        }
    }

    private static String firstLineOf(String text) {
        return text.stripLeading().lines().findFirst().orElse("");
    }

    private static List<CsvLine> split(String text, CommentStrategy comments, char separator) throws BadInput {
        List<CsvLine> all = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .commentStrategy(comments)
                .fieldSeparator(separator)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                all.add(new CsvLine(
                        line.getStartingLineNumber(),
                        line.getFields().stream().map(String::strip).toList()));
            }
            return all;
        } catch (CsvParseException e) {
            throw new BadInput(
                    RejectionReason.TRUNCATED_LINE,
                    "Expected CSV with every quote closed, found otherwise after line "
                            + (all.isEmpty() ? 0 : all.get(all.size() - 1).number())
                            + "; the file may have been cut: fetch it again");
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
    }

    private static List<CsvLine> rectangular(List<CsvLine> all) throws BadInput {
        int expected = all.get(0).fields().size();
        for (CsvLine line : all) {
            int found = line.fields().size();
            if (found < expected) {
                throw BadInput.inLine(
                        RejectionReason.TRUNCATED_LINE,
                        expected + " fields",
                        line.text(),
                        line.number(),
                        "the file may have been cut: fetch it again");
            }
            if (found > expected) {
                throw BadInput.inLine(
                        RejectionReason.TOO_MANY_FIELDS,
                        expected + " fields",
                        line.text(),
                        line.number(),
                        "numbers are written without thousands separators, text with commas is quoted");
            }
        }
        return all.subList(1, all.size());
    }
}

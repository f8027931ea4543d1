/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A release's words on one line: single spaces, plain hyphens, no markup. */
final class ReleaseText {
    /** The headline is on the first page. */
    private static final int LONGEST = 1 << 20;

    private static final Pattern TAG = Pattern.compile("<[^<>]{1,2000}>");
    private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u2007\\u2009\\u202F\\uFEFF]+");
    private static final List<Map.Entry<String, String>> ENTITIES = List.of(
            Map.entry("&nbsp;", " "),
            Map.entry("&#160;", " "),
            Map.entry("&ndash;", "-"),
            Map.entry("&#8211;", "-"),
            Map.entry("&minus;", "-"),
            Map.entry("&#36;", "$"),
            Map.entry("&amp;", "&"));

    private ReleaseText() {}

    static String of(byte[] body) throws BadInput {
        if (body.length > LONGEST) {
            throw new BadInput(
                    RejectionReason.NO_HEADLINE,
                    "Expected the text of a release of at most " + LONGEST + " bytes, found " + body.length
                            + "; check the address");
        }
        String text = utf8(body);
        if (text.startsWith("<")) {
            text = TAG.matcher(text).replaceAll(" ");
            for (Map.Entry<String, String> entity : ENTITIES) {
                text = text.replace(entity.getKey(), entity.getValue());
            }
        }
        return SPACE.matcher(DASH.matcher(text).replaceAll("-")).replaceAll(" ");
    }

    private static String utf8(byte[] body) throws BadInput {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString()
                    .strip();
        } catch (CharacterCodingException e) {
            throw new BadInput(
                    RejectionReason.NOT_TEXT,
                    "Expected UTF-8 text, found " + body.length
                            + " bytes that are not; a PDF has to be made text before");
        }
    }

    /** Returns the amount pattern: {@code $56.8 billion}, with the number in a group of its own. */
    static String amount() {
        return "\\$ ?(\\d{1,3}(?:,\\d{3}){0,3}(?:\\.\\d{1,3})?|\\d{1,4}\\.\\d{1,3}) [Bb]illion";
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.publisher;

import io.firstprint.testkit.publisher.Script.Shown;
import io.firstprint.testkit.publisher.Sending.Manner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** What goes over the wire in answer to one request. */
@SuppressWarnings("ArrayRecordComponent") // written once and never compared
record Reply(int status, Map<String, String> headers, byte[] body, Sending sending) {
    private static final int NOT_MODIFIED = 304;
    private static final int NO_CONTENT = 204;

    /**
     * Returns the answer to a request.
     *
     * @param date by the clock that the publisher shows
     */
    static Reply to(Head request, Shown shown, Instant date) {
        Answer answer = shown.answer();
        Map<String, String> headers = headers(shown, date);
        if (answer.isPage() && isKnown(request, headers)) {
            headers.remove("Content-Type");
            return new Reply(NOT_MODIFIED, headers, new byte[0], Sending.PLAIN);
        }
        byte[] body = answer.content();
        if (answer.sending().compressed() && request.accepts("gzip")) {
            headers.put("Content-Encoding", "gzip");
            body = gzip(body);
        }
        addLength(headers, answer, body.length);
        boolean sendsBody = hasBody(answer) && !request.method().equals("HEAD");
        return new Reply(
                answer.status(),
                headers,
                sendsBody ? body : new byte[0],
                sendsBody ? answer.sending() : silent(answer));
    }

    private static Sending silent(Answer answer) {
        return Sending.PLAIN.after(answer.sending().delay());
    }

    private static boolean hasBody(Answer answer) {
        return answer.status() != NO_CONTENT && answer.status() != NOT_MODIFIED;
    }

    private static Map<String, String> headers(Shown shown, Instant date) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Date", HttpDates.of(date.minus(shown.age())));
        if (shown.age().compareTo(Duration.ZERO) > 0) {
            headers.put("Age", Long.toString(shown.age().toSeconds()));
        }
        if (shown.answer().isPage()) {
            headers.put("ETag", "\"" + digest(shown.answer().content()) + "\"");
            headers.put("Last-Modified", HttpDates.of(shown.modified()));
        }
        headers.putAll(shown.answer().headers());
        headers.values().removeIf(String::isEmpty);
        return headers;
    }

    private static void addLength(Map<String, String> headers, Answer answer, int length) {
        Long claimed = answer.sending().claimed();
        if (claimed != null) {
            headers.put("Content-Length", claimed.toString());
        } else if (answer.sending().manner() == Manner.ENDLESS) {
            headers.put("Transfer-Encoding", "chunked");
        } else if (hasBody(answer)) {
            headers.put("Content-Length", Integer.toString(length));
        }
    }

    /** As HTTP has it, a tag is asked before a date, and a date tells no two states of one second apart. */
    private static boolean isKnown(Head request, Map<String, String> headers) {
        String tag = request.header("If-None-Match");
        if (!tag.isEmpty() && headers.containsKey("ETag")) {
            return tag.equals(headers.get("ETag"));
        }
        Optional<Instant> modified = HttpDates.parse(headers.getOrDefault("Last-Modified", ""));
        Optional<Instant> since = HttpDates.parse(request.header("If-Modified-Since"));
        return modified.isPresent()
                && since.isPresent()
                && !modified.get().truncatedTo(ChronoUnit.SECONDS).isAfter(since.get());
    }

    /** Returns status and headers as they are sent. */
    byte[] head() {
        StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " " + (status < 400 ? "OK" : "Error") + "\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    boolean promisesMoreThanItHas() {
        Long claimed = sending.claimed();
        return claimed != null && claimed > body.length;
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private static String digest(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.publisher;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firstprint.testkit.publisher.Sending.Manner;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a publisher answers, and how the bytes leave it. Immutable.
 *
 * <p>{@code Answer.page(csv).compressed()}, {@code Answer.throttled(Duration.ofSeconds(30))},
 * {@code Answer.page(csv).cutAfter(20)}.
 */
public final class Answer {
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String JSON = "application/json";
    private static final int OK = 200;

    private final int status;
    private final byte[] content;
    private final Map<String, String> headers;
    private final Sending sending;

    private Answer(int status, byte[] content, Map<String, String> headers, Sending sending) {
        this.status = status;
        this.content = content;
        this.headers = headers;
        this.sending = sending;
    }

    /** Returns a page with status 200. */
    public static Answer page(String content) {
        return page(content.getBytes(UTF_8));
    }

    /** Returns a page with status 200. */
    public static Answer page(byte[] content) {
        return new Answer(OK, content.clone(), Map.of("Content-Type", PLAIN), Sending.PLAIN);
    }

    /** Returns JSON with status 200. */
    public static Answer json(String content) {
        return page(content).with("Content-Type", JSON);
    }

    /** Returns a page for people with status 200. */
    public static Answer html(String content) {
        return page(content).with("Content-Type", HTML);
    }

    /** Returns an answer of plain text: {@code 400 error: unknown variable}. */
    public static Answer status(int status, String text) {
        return new Answer(status, text.getBytes(UTF_8), Map.of("Content-Type", PLAIN), Sending.PLAIN);
    }

    /** Returns a failure told to people, as gateways do. */
    public static Answer htmlStatus(int status, String title) {
        return status(status, Pages.htmlError(title)).with("Content-Type", HTML);
    }

    /** Returns 204 with nothing: a query without rows. */
    public static Answer noContent() {
        return new Answer(204, new byte[0], Map.of(), Sending.PLAIN);
    }

    /** Returns 429 that asks to wait a number of whole seconds. */
    public static Answer throttled(Duration wait) {
        return status(429, "Too many requests").with("Retry-After", Long.toString(wait.toSeconds()));
    }

    /** Returns 429 that asks to wait until an instant, to the second. */
    public static Answer throttledUntil(Instant instant) {
        return status(429, "Too many requests").with("Retry-After", HttpDates.of(instant));
    }

    /** Returns 302 to an address or a path. */
    public static Answer redirectTo(String location) {
        return new Answer(302, new byte[0], Map.of("Location", location), Sending.PLAIN);
    }

    /** Returns none: the connection is closed instead, as by a server that is overrun. */
    public static Answer dropped() {
        return page("").sent(Sending.PLAIN.in(Manner.DROPPED));
    }

    /** Returns this answer with a header; it replaces the server's own of that name. */
    public Answer with(String header, String value) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.put(header, value);
        return new Answer(status, content, all, sending);
    }

    /** Returns this answer without a header that the server would send: {@code ETag}, {@code Date}. */
    public Answer without(String header) {
        return with(header, "");
    }

    /** Returns this answer compressed with gzip, for clients that accept it. */
    public Answer compressed() {
        return sent(sending.asGzip());
    }

    /** Returns this answer with its first byte after a time of silence. */
    public Answer after(Duration silence) {
        return sent(sending.after(silence));
    }

    /** Returns this answer with its body in pieces of some bytes and a pause after each. */
    public Answer trickling(int bytes, Duration pause) {
        if (bytes < 1) {
            throw new IllegalArgumentException("Expected pieces of 1 byte or more, found " + bytes);
        }
        return sent(sending.trickling(bytes, pause));
    }

    /** Returns this answer with the connection closed after some bytes of its body. */
    public Answer cutAfter(int bytes) {
        return sent(sending.cutAfter(bytes));
    }

    /**
     * Returns this answer with a {@code Content-Length} that need not be true. Where it promises more than there
     * is, the connection is closed after the body; where it promises less, the rest follows nevertheless.
     */
    public Answer claiming(long length) {
        return sent(sending.claiming(length));
    }

    /** Returns this answer with its body over and over, until the client has enough. */
    public Answer endless() {
        return sent(sending.in(Manner.ENDLESS));
    }

    /** Returns this answer with a body after which nothing comes and the connection stays open. */
    public Answer hanging() {
        return sent(sending.in(Manner.HANGING));
    }

    private Answer sent(Sending other) {
        return new Answer(status, content, headers, other);
    }

    int status() {
        return status;
    }

    boolean isPage() {
        return status == OK;
    }

    byte[] content() {
        return content.clone();
    }

    Map<String, String> headers() {
        return headers;
    }

    Sending sending() {
        return sending;
    }
}

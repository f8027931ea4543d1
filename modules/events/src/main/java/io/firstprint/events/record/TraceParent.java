/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.record;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Which reading of a publisher's bytes a record goes back to: the header {@value #HEADER} of W3C Trace Context, level 1.
 *
 * <p>A trace begins when an answer is read, and goes unchanged with its bytes, the facts made from them and whatever
 * follows from those facts, up to the alert. Whoever goes on with it makes spans of its own under the span of the reading.
 * Example: {@code 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01}.
 *
 * @param traceId 32 small hexadecimal digits, not all zero
 * @param spanId the reading: 16 small hexadecimal digits, not all zero
 */
public record TraceParent(String traceId, String spanId) {
    /** Name of the header. */
    public static final String HEADER = "traceparent";

    private static final String A_TRACE_ID = "(?!0{32})[0-9a-f]{32}";
    private static final String A_SPAN_ID = "(?!0{16})[0-9a-f]{16}";
    private static final Pattern TRACE_ID = Pattern.compile(A_TRACE_ID);
    private static final Pattern SPAN_ID = Pattern.compile(A_SPAN_ID);
    private static final Pattern TEXT = Pattern.compile("00-(" + A_TRACE_ID + ")-(" + A_SPAN_ID + ")-[0-9a-f]{2}");

    /** Bit 0 set: the reading was recorded, in the poller's log. */
    private static final String RECORDED = "01";

    /** @throws IllegalArgumentException if an id has another form */
    public TraceParent {
        if (!TRACE_ID.matcher(traceId).matches() || !SPAN_ID.matcher(spanId).matches()) {
            throw new IllegalArgumentException(
                    "Expected ids of 32 and 16 small hexadecimal digits, not all zero, found '" + traceId + "' and '"
                            + spanId + "'");
        }
    }

    /** Begins a trace under ids that no other one has. */
    public static TraceParent begin() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new TraceParent(hex(random) + hex(random), hex(random));
    }

    /** Returns 16 digits, the first of which is never zero. */
    private static String hex(ThreadLocalRandom random) {
        return String.format(Locale.ROOT, "%016x", random.nextLong() | Long.MIN_VALUE);
    }

    /**
     * Returns the trace that a text says, empty where it is none: it is not ours to refuse a record for it.
     *
     * @param text of version 00
     */
    public static Optional<TraceParent> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches() ? Optional.of(new TraceParent(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** Returns the trace that a record goes back to. */
    public static Optional<TraceParent> of(Headers headers) {
        @Nullable Header header = headers.lastHeader(HEADER);
        return header == null || header.value() == null
                ? Optional.empty()
                : parse(new String(header.value(), StandardCharsets.US_ASCII));
    }

    /** Copies the trace, where there is one, unchanged to the headers of a record that goes back to the same reading. */
    public static void copy(Headers from, Headers to) {
        @Nullable Header trace = from.lastHeader(HEADER);
        if (trace != null) {
            to.add(trace);
        }
    }

    /** Adds it to a record's headers. */
    public void addTo(Headers headers) {
        headers.add(HEADER, toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns it as the header has it. */
    @Override
    public String toString() {
        return "00-" + traceId + "-" + spanId + "-" + RECORDED;
    }
}

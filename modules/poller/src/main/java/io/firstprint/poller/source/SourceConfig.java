/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.source;

import io.firstprint.domain.book.Source;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.Programme;
import io.firstprint.events.topic.Lane;
import io.firstprint.poller.named.NamedFormat;
import io.firstprint.poller.pace.Pace;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A source: what is asked, how often, and what the answers are.
 *
 * @param source its name, unique, and how much its readings weigh
 * @param programme whose releases it reads
 * @param lane which way its observations take
 * @param part which part of each release it is all of
 * @param address where it is asked
 * @param headers of each request, by name; a value may have {@code {key}} in it
 * @param key the user's, null where none is needed
 * @param pace how often it is asked
 * @param armed whether it is asked fast around releases; forecasts and release dates come at no instant
 * @param formatName the format's name
 * @param format what answers say
 */
public record SourceConfig(
        Source source,
        Programme programme,
        Lane lane,
        String part,
        AddressTemplate address,
        Map<String, String> headers,
        @Nullable SourceKey key,
        Pace pace,
        boolean armed,
        String formatName,
        NamedFormat format) {
    /** The part that has everything which definitions of headline indicators need. */
    public static final String HEADLINE = "headline";

    private static final String KEY = "{key}";

    /** @throws IllegalArgumentException if address or headers need a key and there is none */
    public SourceConfig {
        headers = Map.copyOf(headers);
        boolean needed = address.needsKey() || headers.values().stream().anyMatch(value -> value.contains(KEY));
        if (needed != (key != null)) {
            throw new IllegalArgumentException(
                    needed
                            ? "Expected a key for {key}, found none; write 'key: {env: NAME}' or 'key: {file: PATH}'"
                            : "Expected {key} where the key belongs, found it nowhere; write it into url or headers");
        }
    }

    /** Returns a source that is read for the headline, without a key and at the default pace. */
    public static SourceConfig headline(
            Source source, Programme programme, AddressTemplate address, String formatName, NamedFormat format) {
        return new SourceConfig(
                source,
                programme,
                Lane.HEADLINE,
                HEADLINE,
                address,
                Map.of(),
                null,
                Pace.defaults(),
                true,
                formatName,
                format);
    }

    /** Returns this as a source of another programme. */
    public SourceConfig of(Programme other) {
        return with(other, part);
    }

    /** Returns this as a source of all of another part. */
    public SourceConfig as(String other) {
        return with(programme, other);
    }

    private SourceConfig with(Programme otherProgramme, String otherPart) {
        return new SourceConfig(
                source, otherProgramme, lane, otherPart, address, headers, key, pace, armed, formatName, format);
    }

    /** Returns the name. */
    public String name() {
        return source.name();
    }

    /** Returns where a period is asked for. */
    public URI addressOf(ReferencePeriod period) {
        return address.of(period, key);
    }

    /** Returns the headers of a request, the key in its place: not to be shown. */
    public Map<String, String> headersWithKey() {
        Map<String, String> filled = new TreeMap<>(headers);
        if (key != null) {
            filled.replaceAll((name, value) -> value.replace(KEY, key.value()));
        }
        return filled;
    }
}

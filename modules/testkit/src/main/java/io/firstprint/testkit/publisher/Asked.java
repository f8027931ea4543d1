/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.publisher;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One request that a publisher was asked, as it may be shown.
 *
 * @param at when, by the publisher's clock
 * @param method {@code GET} or {@code HEAD}
 * @param path without the query, {@code /graph.csv}
 * @param query with the values of keys masked, {@code id=BOPGSTB&key=***}; empty where there was none
 * @param headers by name, whatever its case; the values of those that identify somebody masked
 * @param status that was answered
 */
public record Asked(Instant at, String method, String path, String query, Map<String, String> headers, int status) {

    /** Copies the headers. */
    public Asked {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        headers = copy;
    }

    static Asked of(Head head, Instant at, int status) {
        return new Asked(
                at,
                head.method(),
                head.path(),
                Secrets.maskedQuery(head.query()),
                Secrets.masked(head.headers()),
                status);
    }

    /** Returns a header's value, if it was sent. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}

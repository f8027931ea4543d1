/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

/**
 * What a record's bytes turned out to be.
 *
 * @param <T> the fact
 */
public sealed interface Decoded<T> {

    /**
     * A fact.
     *
     * @param value what was decoded
     */
    record Accepted<T>(T value) implements Decoded<T> {}

    /**
     * No fact.
     *
     * @param reason closed reason
     * @param message what was expected and what was found
     */
    record Refused<T>(RefusalReason reason, String message) implements Decoded<T> {}
}

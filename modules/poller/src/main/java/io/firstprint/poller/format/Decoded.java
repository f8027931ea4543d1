/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.util.function.Function;

/**
 * What a decoder makes of a publisher's bytes: all of it accepted, or nothing.
 *
 * @param <T> what the bytes say
 */
public sealed interface Decoded<T> {

    /** The bytes say this. */
    record Accepted<T>(T value) implements Decoded<T> {}

    /**
     * The bytes cannot be trusted and nothing of them may be published.
     *
     * @param reason the closed code
     * @param message what was expected, what was found and where, what to do
     */
    record Rejected<T>(RejectionReason reason, String message) implements Decoded<T> {}

    /** Returns the value of one of the two functions. */
    default <R> R fold(Function<Accepted<T>, R> whenAccepted, Function<Rejected<T>, R> whenRejected) {
        return this instanceof Accepted<T> accepted
                ? whenAccepted.apply(accepted)
                : whenRejected.apply((Rejected<T>) this);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.query;

/** A book cannot be read here and now; the message says why and what to do. */
public final class BookUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why a book cannot be read. */
    public enum Reason {
        /** Another instance keeps it: ask that one. */
        ELSEWHERE,
        /** Books are being restored or handed over: ask again. */
        RESTORING,
        /** Books are no longer kept here. */
        STOPPED
    }

    private final Reason reason;

    /** Creates the exception. */
    public BookUnavailableException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Returns why the book cannot be read. */
    public Reason reason() {
        return reason;
    }
}

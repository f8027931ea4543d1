/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

/** A replay that cannot be done as it was asked for; the message says why and what to do. */
public final class ReplayRefusedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    ReplayRefusedException(String message) {
        super(message);
    }

    ReplayRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}

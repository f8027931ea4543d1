/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.loopback;

/** A port that was asked for belongs to another socket. */
public final class PortTakenException extends RuntimeException {
    public PortTakenException(String purpose, int port, Throwable cause) {
        super(
                "Expected port %d on %s to be free for %s, but it is in use (%s). Stop what listens there, give another port, or 0 for any free one."
                        .formatted(port, Loopback.HOST, purpose, cause.getMessage()),
                cause);
    }
}

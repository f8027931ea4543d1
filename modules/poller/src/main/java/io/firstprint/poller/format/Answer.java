/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the status of an answer says before its bytes are read. */
public final class Answer {
    static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SHOWN_BYTES = 4_000;

    private Answer() {}

    /** Returns why there are no rows where the publisher tells by the status that there are none. */
    public static Optional<Presence> withoutRows(int status) {
        return switch (status) {
            case NO_CONTENT -> Optional.of(Presence.NO_ROWS);
            case NOT_FOUND -> Optional.of(Presence.NOT_YET_PUBLISHED);
            default -> Optional.empty();
        };
    }

    /** Refuses every status but 200. */
    public static void check(int status, byte[] body) throws BadInput {
        if (status == TOO_MANY_REQUESTS) {
            throw BadInput.at(
                    RejectionReason.THROTTLED,
                    "an answer with status 200",
                    start(body),
                    "an answer with status " + status,
                    "ask less often, and not before a minute has passed");
        }
        if (status != OK) {
            throw BadInput.at(
                    RejectionReason.ERROR_ANSWER,
                    "an answer with status 200",
                    start(body),
                    "an answer with status " + status,
                    "check the query and its key");
        }
    }

    /** Returns the beginning of a text, whatever its bytes are. */
    static String start(byte[] body) {
        return new String(body, 0, Math.min(body.length, SHOWN_BYTES), StandardCharsets.UTF_8).strip();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import static io.firstprint.events.mapping.AmountMapping.map;

import io.firstprint.events.record.DeadLetter;
import java.nio.ByteBuffer;

/** Records of the topic of dead letters. */
public final class DeadLetterMapping {
    private DeadLetterMapping() {}

    /** Returns the event of a dead letter. */
    public static io.firstprint.events.v1.DeadLetter toEvent(DeadLetter letter) {
        return new io.firstprint.events.v1.DeadLetter(
                letter.origin(),
                letter.reason(),
                letter.message(),
                map(letter.key(), ByteBuffer::wrap),
                ByteBuffer.wrap(letter.content()),
                letter.contentDigest(),
                letter.seenAt());
    }

    /** Returns the dead letter of an event. */
    public static DeadLetter fromEvent(io.firstprint.events.v1.DeadLetter event) {
        return new DeadLetter(
                event.getOrigin(),
                event.getReason(),
                event.getMessage(),
                map(event.getKey(), DeadLetterMapping::bytes),
                bytes(event.getContent()),
                event.getSeenAt());
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}

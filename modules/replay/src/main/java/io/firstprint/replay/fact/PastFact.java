/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.fact;

import io.firstprint.events.topic.TopicSpec;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;

/**
 * A fact's record as it was written: the bytes are handed on and never made anew, so that a replay has the same facts as
 * the live system and not just like ones.
 *
 * @param topic which of the topics that facts are published to
 * @param partition where it lay; a marker belongs to it, anything else goes where its key does. -1 where its key decides
 * @param offset where it lay in the partition
 * @param instant of publication, the record's timestamp
 * @param key indicator, release, name of a rule or definition, or that of a marker
 * @param value Confluent's wire format: magic byte, id of the schema, Avro
 * @param headers as they were, the digest of the value among them
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
public record PastFact(
        TopicSpec topic, int partition, long offset, Instant instant, byte[] key, byte[] value, Headers headers) {
    private static final int BY_KEY = -1;

    /** Returns whether it belongs to no partition but that of its key. */
    public boolean isPlacedByKey() {
        return partition == BY_KEY;
    }

    /** Returns the fact without its partition. */
    public PastFact placedByKey() {
        return new PastFact(topic, BY_KEY, offset, instant, key, value, headers);
    }
}

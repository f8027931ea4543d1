/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.whatif;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;

/**
 * A record on its way between topologies.
 *
 * @param topic full name
 * @param key as a serializer made it
 * @param value as a serializer made it
 * @param instant event time
 * @param headers may be none
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
public record ProcessedRecord(String topic, byte[] key, byte[] value, Instant instant, Headers headers) {}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import io.firstprint.events.mapping.ObservationMapping;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.v1.ObservationSet;
import java.io.IOException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Records of observations, with or without the generated classes.
 *
 * @param accept whether a record's key is its own, and what they are together
 * @param <T> fact
 */
record ObservationReading<T>(BiFunction<byte @Nullable [], ObservationRecord, Decoded<T>> accept)
        implements FactDecoder.Reading<ObservationSet, T> {

    @Override
    public Decoded<T> of(byte @Nullable [] key, ObservationSet event) {
        return accept.apply(key, ObservationMapping.fromEvent(event));
    }

    @Override
    public @Nullable Decoded<T> direct(byte @Nullable [] key, WireCursor bytes) throws IOException {
        @Nullable ObservationRecord content = FiguresReader.read(bytes);
        return content == null ? null : accept.apply(key, content);
    }
}

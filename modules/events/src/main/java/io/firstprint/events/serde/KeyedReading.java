/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Facts whose key follows from what they say.
 *
 * @param <E> generated event
 * @param <T> fact
 */
record KeyedReading<E, T>(Function<E, T> fromEvent, Function<T, String> keyOf) implements FactDecoder.Reading<E, T> {

    @Override
    public Decoded<T> of(byte @Nullable [] key, E event) {
        T fact = fromEvent.apply(event);
        return RecordKey.accept(fact, key, keyOf.apply(fact));
    }
}

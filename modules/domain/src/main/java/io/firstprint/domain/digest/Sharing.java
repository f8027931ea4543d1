/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.digest;

import io.firstprint.domain.release.ReleaseId;
import java.util.HashMap;
import java.util.Map;

/**
 * One object for all that are equal: every release names the same indicators, and each event brings them anew. For one
 * thread.
 */
public final class Sharing {
    private final Map<Object, Object> objects = new HashMap<>();
    private final Map<String, IndicatorNumbers> numbers = new HashMap<>();

    /** Returns the first object that was given of those that equal this one. */
    @SuppressWarnings("unchecked") // what equals an immutable object of ours is of its class
    <T> T of(T object) {
        Object first = objects.putIfAbsent(object, object);
        return first == null ? object : (T) first;
    }

    /** Returns the numbers of the indicators of a release's programme. */
    IndicatorNumbers numbersOf(ReleaseId release) {
        return numbers.computeIfAbsent(
                release.publisher() + "/" + release.programme(), programme -> new IndicatorNumbers(this));
    }
}

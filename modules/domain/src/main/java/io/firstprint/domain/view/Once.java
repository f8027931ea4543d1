/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is computed when it is first asked for, and not again. For one thread. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> computation;
    private @Nullable T value;

    Once(Supplier<T> computation) {
        this.computation = computation;
    }

    @Override
    public T get() {
        @Nullable T known = value;
        if (known == null) {
            known = computation.get();
            value = known;
        }
        return known;
    }
}

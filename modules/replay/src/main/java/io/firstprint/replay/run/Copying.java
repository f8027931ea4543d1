/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import java.util.function.BooleanSupplier;

/** How facts come into a replay's topics: step by step, each a transaction, from wherever the last one ended. */
interface Copying {
    /** Writes what every indicator is judged by: it has to be there before the first book is opened. */
    void copyGlobal(BooleanSupplier stopped);

    /** Writes the rest, until it is done or is asked to stop. */
    void copyRest(BooleanSupplier stopped);

    /** Returns whether facts are left over. */
    boolean isDone();
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

/** Gives activities their turns when they want them. */
public interface Timetable extends AutoCloseable {
    /** Gives an activity its first turn at once, and then one after the other until it ends. */
    void begin(Activity activity);

    /** Interrupts turns that are under way, waits for them and gives no more. */
    @Override
    void close();
}

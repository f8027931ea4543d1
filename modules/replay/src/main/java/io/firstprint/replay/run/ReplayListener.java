/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

/** Is told how a replay gets on, by the thread that runs it. */
@FunctionalInterface
public interface ReplayListener {
    /** Is told several times a second how far the facts are copied. */
    void at(RunProgress progress);
}

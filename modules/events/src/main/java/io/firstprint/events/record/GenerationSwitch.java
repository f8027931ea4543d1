/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.record;

import java.time.Instant;
import java.util.List;

/**
 * A fact: from now on readers read another generation of the topics of views.
 *
 * @param generation the one to read from now on, from 1
 * @param supersedes the one that was read until now
 * @param switchedAt when
 * @param cuts where each partition of the one ends and the other begins
 */
public record GenerationSwitch(int generation, int supersedes, Instant switchedAt, List<Cut> cuts) {

    /** @throws IllegalArgumentException if a generation is less than 1, or both are the same */
    public GenerationSwitch {
        if (generation < 1 || supersedes < 1 || generation == supersedes) {
            throw new IllegalArgumentException(
                    "Expected two generations from 1, found " + generation + " that supersedes " + supersedes);
        }
        cuts = List.copyOf(cuts);
    }

    /** Returns the record's key, the generation. */
    public String key() {
        return Integer.toString(generation);
    }

    /**
     * Where the two generations had said what follows from the same facts.
     *
     * @param topic name without namespace and generation, {@code alerts.v1}
     * @param partition from 0
     * @param superseded offset up to which the superseded generation is read
     * @param present offset from which the new one is read: what lies before it is no news
     */
    public record Cut(String topic, int partition, long superseded, long present) {}
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.lead;

import io.firstprint.domain.release.Programme;
import io.firstprint.events.topic.Lane;

/**
 * What one poller does at a time. There is one writer for each, and so one lease.
 *
 * @param name {@code FT900}, {@code FT900-detail}, {@code drop}
 */
public record Duty(String name) {
    private static final String DETAIL = "-detail";
    private static final String DROP = "drop";

    /**
     * Returns the sources of a programme that go into a lane: two processes may share a programme, one with its headlines
     * and the other with its detail.
     */
    public static Duty of(Programme programme, Lane lane) {
        return new Duty(programme.name() + (lane == Lane.DETAIL ? DETAIL : ""));
    }

    /** Returns the folder of files. */
    public static Duty ofDropFolder() {
        return new Duty(DROP);
    }
}

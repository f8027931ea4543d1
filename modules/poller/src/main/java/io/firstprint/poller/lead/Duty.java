/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.lead;

import io.firstprint.domain.release.Programme;
import io.firstprint.events.topic.Lane;

/**
 * What one poller does at a time: the sources of a programme that go into a lane. There is one writer for each, and so
 * one lease; two processes may share a programme, one its headlines and the other its detail.
 */
public record Duty(Programme programme, Lane lane) {
    private static final String DETAIL = "-detail";

    /** Returns the name that its writer has too: {@code FT900}, {@code FT900-detail}. */
    String name() {
        return programme.name() + (lane == Lane.DETAIL ? DETAIL : "");
    }
}

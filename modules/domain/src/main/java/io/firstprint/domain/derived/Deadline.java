/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;

/**
 * A fact: nobody waits longer for a part of a release. What can be derived without the rest is, marked incomplete.
 *
 * @param release the act of publication
 * @param part which part of it: {@code headline}
 * @param instant the deadline; it holds for what the release made public at or before it
 * @param seenAt when it passed, by the clock of who says so; of several the first seen counts
 */
public record Deadline(ReleaseId release, String part, Instant instant, Instant seenAt) {}

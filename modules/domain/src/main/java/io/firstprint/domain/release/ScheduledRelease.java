/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.release;

import java.time.Instant;

/**
 * The calendar's word on when a release is published.
 *
 * @param release which act of publication
 * @param instant when it becomes public, the embargo's end
 * @param seenAt when we learned this
 */
public record ScheduledRelease(ReleaseId release, Instant instant, Instant seenAt) {}

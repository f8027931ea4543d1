/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.query;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;

/**
 * The first published value of a period, and the release that it came with.
 *
 * @param instant when it became public
 * @param release the act of publication
 * @param value as first published
 */
public record FirstPublication(Instant instant, ReleaseId release, Figure value) {}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reading says besides its figures. All indicators that one source read in one release have the same, and
 * share it.
 *
 * @param release the act of publication, or null for a snapshot
 * @param source who read it
 * @param instant when it became public; for a snapshot, by when it was known
 * @param seenAt when the source read it
 * @param contentDigest of the publisher's bytes, or empty
 */
record Heading(@Nullable ReleaseId release, Source source, Instant instant, Instant seenAt, String contentDigest) {
    private static final int BITS_OF_TABLE = 14;
    private static final Shared<Heading> SHARED = new Shared<>(BITS_OF_TABLE);

    static Heading of(
            @Nullable ReleaseId release, Source source, Instant instant, Instant seenAt, String contentDigest) {
        return SHARED.one(new Heading(release, source, instant, seenAt, contentDigest));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.Objects;
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
    private static final Shared<ReleaseId> RELEASES = new Shared<>(BITS_OF_TABLE);
    private static final Shared<Source> SOURCES = new Shared<>(BITS_OF_TABLE);

    static Heading of(
            @Nullable ReleaseId release, Source source, Instant instant, Instant seenAt, String contentDigest) {
        return SHARED.one(
                new Heading(release, source, instant, seenAt.equals(instant) ? instant : seenAt, contentDigest),
                Heading::ofSharedParts);
    }

    private static Heading ofSharedParts(Heading heading) {
        return new Heading(
                heading.release == null ? null : RELEASES.one(heading.release),
                SOURCES.one(heading.source),
                heading.instant,
                heading.seenAt,
                heading.contentDigest);
    }

    /** Looked up for every reading that is restored, where a record's generated method is not compiled into it. */
    @Override
    public int hashCode() {
        int hash = Objects.hashCode(release) * 31 + source.hashCode();
        return ((hash * 31 + instant.hashCode()) * 31 + seenAt.hashCode()) * 31 + contentDigest.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Heading that
                && instant.equals(that.instant)
                && seenAt.equals(that.seenAt)
                && source.equals(that.source)
                && Objects.equals(release, that.release)
                && contentDigest.equals(that.contentDigest);
    }
}

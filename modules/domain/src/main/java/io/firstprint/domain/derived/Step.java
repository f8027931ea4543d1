/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.book.Publication;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One act of publication, whichever components it has figures of, in the order of publications.
 *
 * @param instant when it became public
 * @param release which act, or null for a snapshot
 */
record Step(Instant instant, @Nullable ReleaseId release) implements Comparable<Step> {
    private static final Comparator<Step> ORDER = Comparator.comparing(Step::instant)
            .thenComparing(Step::release, Comparator.nullsFirst(Comparator.naturalOrder()));

    static Step of(Publication publication) {
        return new Step(publication.instant(), publication.release());
    }

    @Override
    public int compareTo(Step other) {
        return ORDER.compare(this, other);
    }
}

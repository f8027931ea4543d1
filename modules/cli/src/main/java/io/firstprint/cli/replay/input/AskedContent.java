/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay.input;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.poller.named.SourceAnswer;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A content, and what has to be known to read it.
 *
 * @param digest of the bytes
 * @param source in whose format they are
 * @param period that was asked for when they were fetched
 */
record AskedContent(String digest, String source, ReferencePeriod period) {

    /** Returns what a fact was read from: of the release that was due, or of the last month. */
    static AskedContent of(ObservationSet fact) {
        @Nullable ReleaseId release = fact.release();
        ReferencePeriod period = release == null
                ? SourceAnswer.lastMonth(Clock.fixed(fact.seenAt(), ZoneOffset.UTC))
                : release.referencePeriod();
        return new AskedContent(fact.contentDigest(), fact.source().name(), period);
    }
}

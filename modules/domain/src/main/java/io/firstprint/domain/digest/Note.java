/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.digest;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.Contributions;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a digest keeps of one view. Little of the many (an alert, a revision, a surprise of the detail lane), and
 * words and figures of the few in the headline lane.
 */
public sealed interface Note {
    /** Returns an equal note that shares what it can with others. */
    default Note sharing(Sharing sharing) {
        return this;
    }

    /**
     * An alert.
     *
     * @param kind what it is about
     * @param severity how much it asks for attention
     * @param retracted whether it is no longer true
     * @param effectiveAt from when on it is in its state
     * @param indicator what was published
     * @param period which period
     * @param change how large a swing is against earlier changes, else null
     * @param words its sentences, null for an alert of the detail lane
     */
    record OfAlert(
            Alert.Kind kind,
            Severity severity,
            boolean retracted,
            Instant effectiveAt,
            Indicator indicator,
            ReferencePeriod period,
            @Nullable Score change,
            @Nullable Words words)
            implements Note {
        @Override
        public Note sharing(Sharing sharing) {
            return new OfAlert(
                    kind,
                    severity,
                    retracted,
                    sharing.of(effectiveAt),
                    sharing.of(indicator),
                    sharing.of(period),
                    change,
                    words);
        }
    }

    /**
     * An alert's sentences.
     *
     * @param headline the first
     * @param details the others, in order
     */
    record Words(String headline, List<String> details) {
        /** Copies the list. */
        public Words {
            details = List.copyOf(details);
        }
    }

    /**
     * A surprise.
     *
     * @param indicator what was published
     * @param period which period
     * @param provider whose expectation
     * @param score its size against the provider's earlier ones, null where there are too few
     * @param headline its figures, null for a surprise of the detail lane
     */
    record OfSurprise(
            Indicator indicator,
            ReferencePeriod period,
            String provider,
            @Nullable Score score,
            @Nullable HeadlineSurprise headline)
            implements Note {
        @Override
        public Note sharing(Sharing sharing) {
            return new OfSurprise(sharing.of(indicator), sharing.of(period), sharing.of(provider), score, headline);
        }
    }

    /**
     * A revision of one period.
     *
     * @param indicator what was revised
     */
    record OfRevision(Indicator indicator) implements Note {
        /** All revisions of an indicator are one note. */
        @Override
        public Note sharing(Sharing sharing) {
            return sharing.of(this);
        }
    }

    /**
     * A contradiction.
     *
     * @param sentence both sides in words
     */
    record OfContradiction(String sentence) implements Note {}

    /**
     * What drove a change.
     *
     * @param contributions the view; definitions bound how many there are
     */
    record OfContributions(Contributions contributions) implements Note {}
}

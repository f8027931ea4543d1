/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.digest;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.digest.DigestPart;
import io.firstprint.domain.digest.DigestPart.Judged;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.rule.Rules;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.events.serde.Decoded;
import io.firstprint.events.serde.Decoded.Accepted;
import io.firstprint.events.serde.FactDecoder;
import io.firstprint.topologies.fact.Placement;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which indicators are read in a release, and how many rules watch each: those in force at the instant of the release, so that it
 * is the same in a replay. A snapshot belongs to no release; markers come behind what stage 1 said, in the topic of
 * components; and whatever is wrong with a record is stage 1's to refuse.
 *
 * @param decoder of observations
 * @param rules every version that is known
 * @param placement where the task stands: what stage 1 refuses for its partition is not read
 */
record Judgements(FactDecoder<ObservationRecord> decoder, Supplier<Rules> rules, Placement placement)
        implements GatherProcessor.Gathering {
    @Override
    public Optional<Decoded<? extends DigestPart>> of(byte @Nullable [] key, byte @Nullable [] value) {
        if (key == null
                || ObservationRecord.isMarkerKey(key)
                || placement.misplaced(key).isPresent()) {
            return Optional.empty();
        }
        return decoder.decode(key, value) instanceof Accepted<ObservationRecord> accepted
                        && accepted.value() instanceof Figures figures
                ? judged(figures.set())
                : Optional.empty();
    }

    private Optional<Decoded<? extends DigestPart>> judged(ObservationSet set) {
        @Nullable ReleaseId release = set.release();
        if (release == null) {
            return Optional.empty();
        }
        int watching = rules.get().watching(set.indicator(), set.instant());
        return Optional.of(new Accepted<>(new Judged(release, set.instant(), set.indicator(), watching)));
    }
}

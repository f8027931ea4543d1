/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.events.mapping.EventInstant;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.v1.ObservationKind;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures from the bytes of the current schema of observations, in the order of its fields, without the
 * generated classes: a restored book reads little else. What it reads is what they and their mapping would have
 * made; whatever is odd it leaves to them, so that refusals have one wording.
 */
final class FiguresReader {
    /** Some megabytes when full: an indicator takes longer to parse than all else of its record. */
    private static final Texts<Indicator> INDICATORS = new Texts<>(16, Indicator::parse);

    private static final Texts<ReferencePeriod> PERIODS = new Texts<>(12, ReferencePeriod::parse);
    private static final Texts<Unit> UNITS = new Texts<>(6, Unit::of);
    private static final Texts<String> NAMES = new Texts<>(10, Function.identity());
    private static final int FIGURES = ObservationKind.getClassSchema().getEnumOrdinal(ObservationKind.FIGURES.name());
    private static final int PRESENT = 1;

    private final BinaryDecoder in;
    private Utf8 text = new Utf8();

    private FiguresReader(BinaryDecoder in) {
        this.in = in;
    }

    /**
     * Returns the record, or null where it is no record of figures.
     *
     * @throws IOException or a runtime exception where the bytes are odd
     */
    static @Nullable ObservationRecord read(BinaryDecoder in) throws IOException {
        return in.readEnum() == FIGURES ? new FiguresReader(in).figures() : null;
    }

    private @Nullable ObservationRecord figures() throws IOException {
        if (!isPresent()) {
            return null;
        }
        Indicator indicator = next(INDICATORS);
        @Nullable ReleaseId release = isPresent() ? release() : null;
        String part = next(NAMES);
        Source source = new Source(next(NAMES), in.readInt());
        Instant instant = EventInstant.checked(Instant.ofEpochMilli(in.readLong()), "an instant");
        Instant seenAt = EventInstant.checked(Instant.ofEpochMilli(in.readLong()), "seenAt");
        ObservationSet set =
                new ObservationSet(indicator, release, source, instant, seenAt, next(NAMES), observations());
        boolean completes = isPresent();
        List<Observation> priors = completes ? List.of() : observations();
        if (completes || isPresent()) {
            return null;
        }
        return new ObservationRecord.Figures(priors.isEmpty() ? set : set.revising(priors), part);
    }

    private ReleaseId release() throws IOException {
        return new ReleaseId(next(NAMES), next(NAMES), next(PERIODS));
    }

    private List<Observation> observations() throws IOException {
        List<Observation> observations = new ArrayList<>();
        for (long left = in.readArrayStart(); left > 0; left = in.arrayNext()) {
            for (long i = 0; i < left; i++) {
                observations.add(new Observation(next(PERIODS), isPresent() ? amount() : null));
            }
        }
        return Collections.unmodifiableList(observations);
    }

    private Amount amount() throws IOException {
        return new Amount(in.readLong(), in.readInt(), next(UNITS));
    }

    private <T> T next(Texts<T> texts) throws IOException {
        text = in.readString(text);
        return texts.of(text);
    }

    /** Of our unions null is the first branch and the value the second. */
    private boolean isPresent() throws IOException {
        int branch = in.readIndex();
        if (branch < 0 || branch > PRESENT) {
            throw new IOException("Expected branch 0 or 1 of a union, found " + branch);
        }
        return branch == PRESENT;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.EventInstant;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.v1.ObservationKind;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures from the bytes of the current schema of observations, in the order of its fields, without the
 * generated classes: a restored book reads little else. What it reads is what they and their mapping would have
 * made; whatever is odd it leaves to them, so that refusals have one wording.
 */
final class FiguresReader {
    /** Some megabytes when full: an indicator takes longer to parse than all else of its record. */
    private static final Texts<Indicator> INDICATORS = Texts.of(16, Indicator::parse);

    private static final Texts<ReferencePeriod> PERIODS = Texts.of(12, ReferencePeriod::parse);
    private static final Texts<Unit> UNITS = Texts.of(6, Unit::of);
    private static final Texts<String> NAMES = Texts.of(10, Function.identity());
    private static final Texts<Head> HEADS = new Texts<>(14, FiguresReader::parseHead);

    /** Stands in a head until its reading is about another. */
    private static final Indicator ANY = Indicator.parse("M.-.-.-.-.-.-.-");

    private static final int FIGURES = ObservationKind.getClassSchema().getEnumOrdinal(ObservationKind.FIGURES.name());

    private final WireCursor in;

    private FiguresReader(WireCursor in) {
        this.in = in;
    }

    /**
     * What stands between a record's indicator and its values. All records that one source read in one release have the
     * same bytes there.
     *
     * @param part of the release
     * @param reading of no values
     */
    private record Head(String part, ObservationSet reading) {}

    /**
     * Returns the record, or null where it is no record of figures.
     *
     * @throws IOException or a runtime exception where the bytes are odd
     */
    static @Nullable ObservationRecord read(WireCursor in) throws IOException {
        return in.readInt() == FIGURES ? new FiguresReader(in).figures() : null;
    }

    private @Nullable ObservationRecord figures() throws IOException {
        if (!in.readIsPresent()) {
            return null;
        }
        Indicator indicator = next(INDICATORS);
        Head head = head();
        ObservationSet set = head.reading.alsoOf(indicator, observations());
        boolean completes = in.readIsPresent();
        List<Observation> priors = completes ? List.of() : observations();
        if (completes || in.readIsPresent()) {
            return null;
        }
        return new ObservationRecord.Figures(priors.isEmpty() ? set : set.revising(priors), head.part);
    }

    private Head head() throws IOException {
        int from = in.at();
        if (in.readIsPresent()) {
            in.skipText();
            in.skipText();
            in.skipText();
        }
        in.skipText();
        in.skipText();
        in.readInt();
        in.readLong();
        in.readLong();
        in.skipText();
        return HEADS.of(in.bytes(), from, in.at());
    }

    private static Head parseHead(byte[] bytes, int from, int to) throws IOException {
        return new FiguresReader(new WireCursor(bytes, from)).parsedHead();
    }

    private Head parsedHead() throws IOException {
        @Nullable
        ReleaseId release = in.readIsPresent() ? new ReleaseId(next(NAMES), next(NAMES), next(PERIODS)) : null;
        String part = next(NAMES);
        Source source = new Source(next(NAMES), in.readInt());
        Instant instant = EventInstant.checked(Instant.ofEpochMilli(in.readLong()), "an instant");
        Instant seenAt = EventInstant.checked(Instant.ofEpochMilli(in.readLong()), "seenAt");
        return new Head(part, new ObservationSet(ANY, release, source, instant, seenAt, next(NAMES), List.of()));
    }

    private List<Observation> observations() throws IOException {
        List<Observation> observations = List.of();
        for (long left = in.readCount(); left > 0; left = in.readCount()) {
            observations = observations.isEmpty() ? new ArrayList<>((int) left) : observations;
            for (long i = 0; i < left; i++) {
                observations.add(new Observation(next(PERIODS), in.readIsPresent() ? amount() : null));
            }
        }
        return Collections.unmodifiableList(observations);
    }

    private Amount amount() throws IOException {
        return new Amount(in.readLong(), in.readInt(), next(UNITS));
    }

    private <T> T next(Texts<T> texts) throws IOException {
        int length = in.readLength();
        int from = in.at();
        in.skip(length);
        return texts.of(in.bytes(), from, from + length);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.facts;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.events.record.ObservationRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds what one source read for one indicator; figures are in millions of dollars. */
public final class ObservationBuilder {
    private static final int MILLION = 6;

    private final boolean release;
    private final List<Observation> observations = new ArrayList<>();
    private Indicator indicator = Facts.US_BALANCE;
    private @Nullable String period;
    private Instant instant = Instant.parse("2026-01-29T13:30:00Z");
    private @Nullable Instant seenAt;
    private Source source = new Source("graph-csv", 10);

    ObservationBuilder(boolean release) {
        this.release = release;
    }

    /** Says what was read; {@link Facts#US_BALANCE} unless said otherwise. */
    public ObservationBuilder of(Indicator what) {
        indicator = what;
        return this;
    }

    /** Says which period the release is about; the newest given value's unless said otherwise. */
    public ObservationBuilder in(String referencePeriod) {
        period = referencePeriod;
        return this;
    }

    /** Says when it became public, or by when it was known. */
    public ObservationBuilder at(String published) {
        return at(Instant.parse(published));
    }

    /** Says when it became public, or by when it was known. */
    public ObservationBuilder at(Instant published) {
        instant = published;
        return this;
    }

    /** Says when the source read it; at the instant of publication unless said otherwise. */
    public ObservationBuilder seenAt(Instant seen) {
        seenAt = seen;
        return this;
    }

    /** Says who read it. */
    public ObservationBuilder readBy(String name, int rank) {
        source = new Source(name, rank);
        return this;
    }

    /** Adds a value in millions of dollars, as precise as it is written. */
    public ObservationBuilder value(String of, String millions) {
        return observed(of, Amount.of(new BigDecimal(millions), MILLION, Unit.USD));
    }

    /** Adds that the publisher gives no value. */
    public ObservationBuilder missing(String of) {
        return observed(of, null);
    }

    /** Adds an amount, or that there is none. */
    public ObservationBuilder observed(String of, @Nullable Amount amount) {
        observations.add(new Observation(ReferencePeriod.parse(of), amount));
        return this;
    }

    /** Returns the fact. */
    public Fact.Observed fact() {
        List<Observation> ordered = observations.stream()
                .sorted(Comparator.comparing(Observation::period))
                .toList();
        String about = period == null ? ordered.get(ordered.size() - 1).period().toString() : period;
        return new Fact.Observed(new ObservationRecord.Figures(
                new ObservationSet(
                        indicator,
                        release ? Facts.ft900(about) : null,
                        source,
                        instant,
                        seenAt == null ? instant : seenAt,
                        "",
                        ordered),
                release ? Facts.HEADLINE : ""));
    }
}

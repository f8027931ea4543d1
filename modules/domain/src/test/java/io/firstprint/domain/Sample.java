/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Ruling;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.List;

/** Facts to test with, in few words. */
public final class Sample {
    public static final Indicator BALANCE = Indicator.parse("M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL");
    public static final Indicator EXPORTS = Indicator.parse("M.US.W1.EXPORTS.TOTAL.BOP.SA.NOMINAL");
    public static final Source GRAPH = new Source("graph-csv", 10);

    private Sample() {}

    public static ReferencePeriod period(String text) {
        return ReferencePeriod.parse(text);
    }

    /** Returns midnight UTC of a date, or the instant itself. */
    public static Instant at(String text) {
        return Instant.parse(text.contains("T") ? text : text + "T00:00:00Z");
    }

    public static Amount millions(long digits) {
        return new Amount(digits, 6, Unit.USD);
    }

    /** Returns one value in millions of dollars. */
    public static Observation value(String period, long millions) {
        return new Observation(period(period), millions(millions));
    }

    public static Observation missing(String period) {
        return new Observation(period(period), null);
    }

    public static ReleaseId ft900(String period) {
        return new ReleaseId("CENSUS-BEA", "FT900", period(period));
    }

    /** Returns what was read of a balance in a release, seen at once. */
    public static ObservationSet release(String period, String instant, Observation... values) {
        return release(BALANCE, period, instant, values);
    }

    public static ObservationSet release(Indicator indicator, String period, String instant, Observation... values) {
        return new ObservationSet(indicator, ft900(period), GRAPH, at(instant), at(instant), "", List.of(values));
    }

    /** Returns what was known of a balance by an instant, seen at once. */
    public static ObservationSet snapshot(String instant, Observation... values) {
        return new ObservationSet(BALANCE, null, GRAPH, at(instant), at(instant), "", List.of(values));
    }

    /** Returns an operator's word on a value of the balance. */
    public static Ruling ruling(String release, String period, Ruling.Verdict verdict, String instant) {
        return new Ruling(BALANCE, ft900(release), period(period), verdict, "ann", "checked", at(instant));
    }

    public static ObservationSet seen(ObservationSet fact, String seenAt) {
        return new ObservationSet(
                fact.indicator(),
                fact.release(),
                fact.source(),
                fact.instant(),
                at(seenAt),
                fact.contentDigest(),
                fact.observations());
    }

    public static ObservationSet readBy(String name, int rank, ObservationSet fact) {
        return new ObservationSet(
                fact.indicator(),
                fact.release(),
                new Source(name, rank),
                fact.instant(),
                fact.seenAt(),
                fact.contentDigest(),
                fact.observations());
    }

    /** Returns a median for a balance, seen as soon as it was given. */
    public static Consensus consensus(String provider, String period, String amount, String asOf) {
        return consensus(BALANCE, provider, period, amount, asOf, asOf);
    }

    public static Consensus consensus(
            Indicator indicator, String provider, String period, String amount, String asOf, String seenAt) {
        return new Consensus(
                indicator,
                period(period),
                provider,
                Consensus.Statistic.MEDIAN,
                Amount.parse(amount),
                null,
                null,
                null,
                null,
                at(asOf),
                at(seenAt),
                "");
    }

    /** Returns a book with an observation set, a ruling or a consensus added. */
    public static Book with(Book book, Object fact) {
        if (fact instanceof Ruling ruling) {
            return new Book(book.vintages().with(ruling), book.expectations());
        }
        return fact instanceof ObservationSet set
                ? new Book(book.vintages().with(set), book.expectations())
                : new Book(book.vintages(), book.expectations().with((Consensus) fact));
    }

    /** Returns the book of a balance that holds the facts. */
    public static Book book(Object... facts) {
        Book book = Book.empty(BALANCE);
        for (Object fact : facts) {
            book = with(book, fact);
        }
        return book;
    }

    /** Returns the book of a quarterly balance that holds the values. */
    public static Book quarterly(List<Observation> observations) {
        Indicator indicator = Indicator.parse("Q.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL");
        Instant instant = at("2026-01-01");
        return with(
                Book.empty(indicator), new ObservationSet(indicator, null, GRAPH, instant, instant, "", observations));
    }
}

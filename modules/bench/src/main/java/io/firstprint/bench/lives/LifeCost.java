/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.lives;

import io.firstprint.bench.contest.Contest;
import io.firstprint.bench.contest.Contestant;
import io.firstprint.bench.rules.GeneratedRules;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.rule.ReadyRule;
import io.firstprint.domain.rule.Rules;
import io.firstprint.domain.rule.Subject;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.BookViews;
import io.firstprint.domain.view.ViewUpdate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a release costs on one indicator of which 13 releases with 50 alerts each are followed: looking at the book and
 * saying everything, without bytes and without a broker. Generated figures.
 */
public final class LifeCost {
    private static final Indicator BALANCE = Indicator.parse("M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL");
    private static final ReferencePeriod FIRST = ReferencePeriod.parse("2000-01");
    private static final int RULES = 50;
    private static final int FOLLOWED = 13;
    private static final int HISTORY = 240;
    private static final int RELEASES = 60;
    private static final int WARM_UPS = 4;
    private static final int ROUNDS = 9;
    private static final int SMALL = 50_000;
    private static final int LARGE = 70_000;
    private static final int MILLIONS = 6;
    private static final String NOBODY = "no rules";
    private static final String PRIOR = "50 rules, each release revises the month before";
    private static final String YEAR = "50 rules, each release revises 13 months";

    private final Rules rules = rules();
    private long alerts;
    private long changes;

    /** Runs all and returns the tables. */
    public String measure() throws Exception {
        Contest contest = new Contest(
                "releases/s",
                List.of(
                        new Contestant(NOBODY, () -> play(Rules.none(), 1)),
                        new Contestant(PRIOR, () -> play(rules, 1)),
                        new Contestant(YEAR, () -> play(rules, FOLLOWED))));
        contest.run(WARM_UPS, ROUNDS, RELEASES);
        return "\nOne book with " + HISTORY + " months of history, " + RULES + " rules that fire at every release, "
                + FOLLOWED + " x " + RULES + " alerts followed. A release that revises the month before raises "
                + RULES + " alerts, revises " + RULES + " and lets " + RULES + " expire; one that revises 13 months"
                + " judges all " + FOLLOWED * RULES + " again. In the last run " + alerts + " alerts were raised and "
                + changes + " states followed.\n\n" + contest.rates(NOBODY);
    }

    private long play(Rules known, int revised) {
        BookViews views = new BookViews(() -> known);
        Book book = with(new Book(Vintages.empty(BALANCE), Expectations.empty(BALANCE)), history());
        alerts = 0;
        changes = 0;
        long start = 0;
        for (int release = 0; release < FOLLOWED + RELEASES; release++) {
            start = release == FOLLOWED ? System.nanoTime() : start;
            Book next = with(book, release(release, revised));
            views.changes(book, next).forEach(this::count);
            book = next;
        }
        return System.nanoTime() - start;
    }

    private static Book with(Book book, ObservationSet fact) {
        return new Book(book.vintages().with(fact), book.expectations());
    }

    private void count(ViewUpdate update) {
        if (update.event() instanceof Alert alert) {
            alerts += alert.sequence() == 1 ? 1 : 0;
            changes += alert.sequence() == 1 ? 0 : 1;
        }
    }

    private static Rules rules() {
        List<ReadyRule> rules = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            rules.add(GeneratedRules.ready("large-" + i, Subject.SWING, "**", "abs(change.percent) >= 10"));
        }
        return Rules.none().withAll(rules);
    }

    private static ObservationSet history() {
        return fact(null, at(FIRST.plus(HISTORY)).minusSeconds(1), 0, HISTORY, 0);
    }

    private static ObservationSet release(int number, int revised) {
        int month = HISTORY + number;
        ReferencePeriod period = FIRST.plus(month);
        ReleaseId release = new ReleaseId("BENCH", "GENERATED", period);
        return fact(release, at(period.plus(1)), month - revised, month + 1, number);
    }

    private static Instant at(ReferencePeriod month) {
        return month.firstDay().atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static ObservationSet fact(@Nullable ReleaseId release, Instant instant, int from, int to, int touch) {
        List<Observation> values = new ArrayList<>();
        for (int month = from; month < to; month++) {
            long size = month % 2 == 0 ? SMALL : LARGE;
            long digits = -size - touch;
            values.add(new Observation(FIRST.plus(month), new Amount(digits, MILLIONS, Unit.USD)));
        }
        return new ObservationSet(BALANCE, release, new Source("bench", 1), instant, instant, "", values);
    }
}

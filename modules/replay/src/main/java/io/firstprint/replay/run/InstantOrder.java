/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import io.firstprint.replay.fact.FactOrder;
import io.firstprint.replay.fact.PastFact;
import io.firstprint.replay.fact.PastFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Facts in the order in which they became public, each at its time. History is written at once; how many facts were
 * written is committed with them, and the same facts are in the same order after a restart.
 *
 * <p>Facts are held in memory from the beginning to the end.
 */
final class InstantOrder implements Copying {
    private static final int PAUSES_OF_A_COMMIT = 10;
    private static final int MOST_RECORDS = 5_000;

    private final List<Entry> facts;
    private final int global;
    private final FactCopier copier;
    private final RunLedger ledger;
    private final Timetable timetable;
    private final @Nullable Instant from;
    private int pauses;

    /**
     * Reads the facts.
     *
     * @param more facts that the source does not have
     */
    InstantOrder(PastFacts source, List<PastFact> more, FactCopier copier, RunLedger ledger, Timetable timetable) {
        this.facts =
                new ArrayList<>(more.stream().map(fact -> new Entry(fact, true)).toList());
        source.read(fact -> {
            if (copier.takes(fact)) {
                facts.add(new Entry(fact, false));
            }
        });
        facts.sort(Comparator.comparing((Entry entry) -> !entry.isGlobal())
                .thenComparing(Entry::fact, new FactOrder())
                .thenComparing(Entry::isMore));
        this.global = (int) facts.stream().filter(Entry::isGlobal).count();
        this.copier = copier;
        this.ledger = ledger;
        this.timetable = timetable;
        this.from = ledger.state().plan().from();
        ledger.total(facts.size());
        facts.subList(0, next()).stream().map(Entry::fact).forEach(copier::pass);
    }

    /** A fact, and whether the source does not have it: then it is what replaces others, and is not replaced itself. */
    private record Entry(PastFact fact, boolean isMore) {
        boolean isGlobal() {
            return !fact.topic().byIndicator();
        }
    }

    private int next() {
        return (int) ledger.state().progress().done();
    }

    @Override
    public void copyGlobal(BooleanSupplier stopped) {
        while (next() < global && !stopped.getAsBoolean()) {
            write(Math.min(global, next() + MOST_RECORDS));
        }
    }

    @Override
    public void copyRest(BooleanSupplier stopped) {
        beginTime();
        while (!isDone() && !stopped.getAsBoolean()) {
            if (isDue(facts.get(next()).fact())) {
                write(due());
            } else {
                await(facts.get(next()).fact().instant());
            }
        }
        if (stopped.getAsBoolean() && !isDone()) {
            ledger.commit(Map.of());
        }
    }

    /** Time that passes without a fact is kept too, so that a quiet hour is not waited for twice. */
    private void await(Instant instant) {
        timetable.pauseUntil(instant);
        Instant now = timetable.now();
        ledger.passTo(now.isBefore(instant) ? now : instant);
        pauses++;
        if (pauses % PAUSES_OF_A_COMMIT == 0) {
            ledger.commit(Map.of());
        }
    }

    /** Time goes on where it was, or begins with the first release of interest. */
    private void beginTime() {
        if (!isDone()) {
            Instant first = facts.get(next()).fact().instant();
            Instant begin = from == null ? first : from;
            @Nullable Instant reached = ledger.state().progress().at();
            timetable.begin(reached != null && reached.isAfter(begin) ? reached : begin);
        }
    }

    private boolean isDue(PastFact fact) {
        return (from != null && fact.instant().isBefore(from)) || timetable.isDue(fact.instant());
    }

    private int due() {
        int end = next();
        while (end < facts.size()
                && end - next() < MOST_RECORDS
                && isDue(facts.get(end).fact())) {
            end++;
        }
        return end;
    }

    private void write(int end) {
        for (Entry entry : facts.subList(next(), end)) {
            PastFact fact = entry.fact();
            int written = entry.isMore() ? copier.write(fact) : copier.copy(fact);
            ledger.count(1, written, entry.isGlobal() ? null : fact.instant());
        }
        ledger.commit(Map.of());
    }

    @Override
    public boolean isDone() {
        return next() >= facts.size();
    }
}

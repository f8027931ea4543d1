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
    private static final int MOST_RECORDS = 5_000;

    private final List<PastFact> facts;
    private final int global;
    private final FactCopier copier;
    private final RunLedger ledger;
    private final Timetable timetable;
    private final @Nullable Instant from;
    private final BooleanSupplier stopped;

    /**
     * Reads the facts.
     *
     * @param more facts that the source does not have
     */
    InstantOrder(
            PastFacts source,
            List<PastFact> more,
            FactCopier copier,
            RunLedger ledger,
            Timetable timetable,
            BooleanSupplier stopped) {
        this.facts = new ArrayList<>(more);
        source.read(fact -> {
            if (copier.takes(fact)) {
                facts.add(fact);
            }
        });
        facts.sort(Comparator.comparing((PastFact fact) -> fact.topic().byIndicator())
                .thenComparing(new FactOrder()));
        this.global =
                (int) facts.stream().filter(fact -> !fact.topic().byIndicator()).count();
        this.copier = copier;
        this.ledger = ledger;
        this.timetable = timetable;
        this.from = ledger.state().plan().from();
        this.stopped = stopped;
        ledger.total(facts.size());
        facts.subList(0, next()).forEach(copier::pass);
    }

    private int next() {
        return (int) ledger.state().progress().done();
    }

    @Override
    public void copyGlobal() {
        while (next() < global && !stopped.getAsBoolean()) {
            write(Math.min(global, next() + MOST_RECORDS));
        }
    }

    @Override
    public void copyRest() {
        beginTime();
        while (!isDone() && !stopped.getAsBoolean()) {
            if (isDue(facts.get(next()))) {
                write(due());
            } else {
                timetable.pauseUntil(facts.get(next()).instant());
                ledger.tick();
            }
        }
    }

    /** Time goes on where it was, or begins with the first release of interest. */
    private void beginTime() {
        if (!isDone()) {
            Instant first = facts.get(next()).instant();
            Instant begin = from == null ? first : from;
            @Nullable
            Instant reached = next() > global ? ledger.state().progress().at() : null;
            timetable.begin(reached != null && reached.isAfter(begin) ? reached : begin);
        }
    }

    private boolean isDue(PastFact fact) {
        return (from != null && fact.instant().isBefore(from)) || timetable.isDue(fact.instant());
    }

    private int due() {
        int end = next();
        while (end < facts.size() && end - next() < MOST_RECORDS && isDue(facts.get(end))) {
            end++;
        }
        return end;
    }

    private void write(int end) {
        for (PastFact fact : facts.subList(next(), end)) {
            ledger.count(1, copier.copy(fact), fact.topic().byIndicator() ? fact.instant() : null);
        }
        ledger.commit(Map.of());
    }

    @Override
    public boolean isDone() {
        return next() >= facts.size();
    }
}

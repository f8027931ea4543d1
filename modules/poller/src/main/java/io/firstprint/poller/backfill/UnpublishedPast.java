/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.backfill;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.Programme;
import io.firstprint.domain.release.ReleaseCalendar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What past readings made known, as facts that are published nowhere: the same as a backfill would publish where nothing
 * is known before. Each was read on its day, so that the same files are the same facts whenever they are read.
 */
public final class UnpublishedPast {
    private final PastSteps steps;
    private final ReleaseCalendar calendar;
    private final Map<Indicator, Vintages> known = new HashMap<>();

    /** @param calendar says when releases came out; what it does not know is a snapshot */
    public UnpublishedPast(Programme programme, Source source, ReleaseCalendar calendar) {
        this.steps = new PastSteps(programme, source);
        this.calendar = calendar;
    }

    /** Returns what came of each reading, the oldest first. */
    public List<Backfill.Step> of(List<PastReading> readings) {
        List<PastReading> inOrder = new ArrayList<>(readings);
        inOrder.sort(Comparator.comparing(PastReading::day));
        return inOrder.stream().map(this::step).toList();
    }

    private Backfill.Step step(PastReading past) {
        Backfill.Step step = steps.step(past, this::known, calendar, PastSteps.endOf(past.day()));
        for (ObservationSet fact : step.news()) {
            known.put(fact.indicator(), known(fact.indicator()).with(fact));
        }
        return step;
    }

    private Vintages known(Indicator indicator) {
        return known.getOrDefault(indicator, Vintages.empty(indicator));
    }
}

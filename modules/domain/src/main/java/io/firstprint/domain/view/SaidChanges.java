/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Publication;
import io.firstprint.domain.book.ReleaseStep;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.period.Frequency;
import io.firstprint.domain.release.ReleaseId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What publications say otherwise in a book that knows more.
 *
 * <p>A fact that arrives late is followed by newer publications. Those whose recent periods are all later than its own
 * say the same as before, but for what they look at the whole series for: of them only that is compared, as figures,
 * and only what differs is written. So it is with what they were against what was expected.
 */
@SuppressWarnings("ReferenceEquality") // a fact leaves what it does not touch as the same object
final class SaidChanges {
    private final AlertPolicy policy;
    private final Book before;
    private final Book after;
    private final BookSurprises surprisesBefore;
    private final BookSurprises surprisesAfter;
    private final Frequency frequency;
    private final int recent;
    private final Map<String, ViewEvent> earlier = new LinkedHashMap<>();
    private final Map<String, ViewEvent> later = new LinkedHashMap<>();
    private final Set<String> superseded = new HashSet<>();

    SaidChanges(AlertPolicy policy, SurprisePolicy surprisePolicy, Book before, Book after) {
        this.policy = policy;
        this.before = before;
        this.after = after;
        this.surprisesBefore = new BookSurprises(before, surprisePolicy);
        this.surprisesAfter = new BookSurprises(after, surprisePolicy);
        this.frequency = after.indicator().frequency();
        this.recent = AlertRaiser.recent(policy, frequency);
    }

    /** Returns the differences from a position on; in front of it nothing differs. */
    List<ViewUpdate> from(int position) {
        List<ReleaseStep> held = steps(before.vintages(), position);
        List<ReleaseStep> found = steps(after.vintages(), position);
        int newest = onlyFactsDiffer() ? newestPeriodIn(held, found) : Integer.MAX_VALUE;
        int i = 0;
        int j = 0;
        while (i < held.size() || j < found.size()) {
            int order = order(held, i, found, j);
            if (order == 0) {
                compare(held.get(i), found.get(j), newest);
            } else if (order < 0) {
                say(was(held.get(i)), earlier);
            } else {
                say(is(found.get(j)), later);
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return ViewUpdate.difference(earlier, later, superseded);
    }

    private static List<ReleaseStep> steps(Vintages vintages, int position) {
        return position < vintages.publications().size() ? vintages.stepsFrom(position) : List.of();
    }

    private static int order(List<ReleaseStep> held, int i, List<ReleaseStep> found, int j) {
        if (i == held.size() || j == found.size()) {
            return i == held.size() ? 1 : -1;
        }
        return held.get(i).publication().compareTo(found.get(j).publication());
    }

    /** What is held in quarantine alike lets the same values of each publication count. */
    private boolean onlyFactsDiffer() {
        return before.expectations() == after.expectations()
                && before.contests() == after.contests()
                && before.vintages().held().equals(after.vintages().held());
    }

    /** Returns the newest period of which publications differ: no later one's values do. */
    private static int newestPeriodIn(List<ReleaseStep> held, List<ReleaseStep> found) {
        int newest = Integer.MIN_VALUE;
        int i = 0;
        int j = 0;
        while (i < held.size() || j < found.size()) {
            int order = order(held, i, found, j);
            if (order != 0 || !isSamePublication(held.get(i), found.get(j))) {
                newest =
                        order <= 0 ? Math.max(newest, newestPeriodIn(held.get(i).publication())) : newest;
                newest = order >= 0
                        ? Math.max(newest, newestPeriodIn(found.get(j).publication()))
                        : newest;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return newest;
    }

    private static boolean isSamePublication(ReleaseStep one, ReleaseStep other) {
        return one.publication().equals(other.publication());
    }

    private static int newestPeriodIn(Publication publication) {
        int newest = Integer.MIN_VALUE;
        for (ObservationSet reading : publication.readings()) {
            int size = reading.size();
            newest = size == 0
                    ? newest
                    : Math.max(
                            newest,
                            reading.observations().get(size - 1).period().ordinal());
        }
        return newest;
    }

    private void compare(ReleaseStep held, ReleaseStep found, int newest) {
        Said was = was(held);
        Said is = is(found);
        if (isSameFor(held, found)
                && oldestRecent(found) > newest
                && oldestRecent(held) > newest
                && was.surprised().equals(is.surprised())) {
            compareRetrospects(was, is, newest);
        } else {
            say(was, earlier);
            say(is, later);
        }
    }

    private Said was(ReleaseStep step) {
        return new Said(policy, before, surprisesBefore, step);
    }

    private Said is(ReleaseStep step) {
        return new Said(policy, after, surprisesAfter, step);
    }

    private static boolean isSameFor(ReleaseStep held, ReleaseStep found) {
        return isSamePublication(held, found)
                && held.late() == found.late()
                && held.followsRelease() == found.followsRelease()
                && held.held().equals(found.held());
    }

    /** Returns the oldest period that a step's rules look at, but for its retrospects. */
    private int oldestRecent(ReleaseStep step) {
        @Nullable ReleaseId release = step.publication().release();
        if (release == null) {
            return Integer.MAX_VALUE;
        }
        Series series = step.before();
        if (series.isEmpty() || release.referencePeriod().frequency() != frequency) {
            return Integer.MIN_VALUE;
        }
        int newest = Math.min(release.referencePeriod().ordinal(), series.last().ordinal());
        return Math.min(newest - recent, oldestPeriodIn(step.publication()) - 1);
    }

    private static int oldestPeriodIn(Publication publication) {
        int oldest = Integer.MAX_VALUE;
        for (ObservationSet reading : publication.readings()) {
            oldest = reading.size() == 0
                    ? oldest
                    : Math.min(oldest, reading.observations().get(0).period().ordinal());
            oldest = reading.priors().isEmpty()
                    ? oldest
                    : Math.min(oldest, reading.priors().get(0).period().ordinal());
        }
        return oldest;
    }

    private static void say(Said said, Map<String, ViewEvent> events) {
        said.all().forEach(event -> events.put(event.id(), event));
    }

    /** Where the book before looked no further than recent periods, the book after does neither. */
    private void compareRetrospects(Said was, Said is, int newest) {
        Map<Retrospect.Key, Retrospect> held = new HashMap<>();
        was.retrospects(newest).forEach(retrospect -> held.put(retrospect.key(), retrospect));
        if (held.isEmpty()) {
            return;
        }
        for (Retrospect found : is.retrospects(newest)) {
            @Nullable Retrospect known = held.get(found.key());
            boolean differs = known == null || !known.seen().equals(found.seen());
            Optional<Alert> written = differs ? write(is, found, later) : Optional.empty();
            if (!differs || (written.isPresent() && known != null && known.isSaid())) {
                held.remove(found.key()); // what differs for certain need not be written as it was
                written.map(Alert::id).ifPresent(superseded::add);
            }
        }
        held.values().forEach(retrospect -> write(was, retrospect, earlier));
    }

    private static Optional<Alert> write(Said said, Retrospect retrospect, Map<String, ViewEvent> events) {
        Optional<Alert> alert = said.alert(retrospect);
        alert.ifPresent(written -> events.put(written.id(), written));
        return alert;
    }
}

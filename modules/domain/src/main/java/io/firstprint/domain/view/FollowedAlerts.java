/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.book.Publication;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.ReleaseId;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts of each book are open, kept between publications that come in order, so that one costs what it changes
 * and not what the last year raised. Only spares work: what is missing is worked out from the book again. Books of
 * different indicators may be asked for by several threads.
 */
@SuppressWarnings("ReferenceEquality") // what is kept is of this very book
final class FollowedAlerts {
    private final Map<Indicator, Kept> kept = new ConcurrentHashMap<>();

    /** A book that another instance took over is nobody's here, and is not held on to. */
    private record Kept(WeakReference<Vintages> vintages, Expectations expectations, List<OpenRelease> open) {
        static Kept of(Book book, List<OpenRelease> open) {
            return new Kept(new WeakReference<>(book.vintages()), book.expectations(), open);
        }

        boolean isOf(Book book) {
            return vintages.refersTo(book.vintages()) && expectations.isUntouchedIn(book.expectations());
        }
    }

    /** Returns what the newest publication of a book says, where the book before was the same without it. */
    List<ViewUpdate> appended(Look look, Book before) {
        int position = before.vintages().publications().size();
        AlertFollowing following = new AlertFollowing(look);
        List<Alert> changed = new ArrayList<>();
        List<OpenRelease> open = openBefore(following, before);
        open = new Follow(look, following, position, changed).on(open);
        Book book = look.book();
        kept.put(book.indicator(), Kept.of(book, open));
        List<ViewUpdate> updates = new ArrayList<>();
        look.marked(following.newest(position)).forEach(alert -> updates.add(new ViewUpdate(alert, false)));
        look.saidBesides(position).forEach(event -> updates.add(new ViewUpdate(event, false)));
        look.marked(changed).forEach(alert -> updates.add(new ViewUpdate(alert, false, true)));
        return updates;
    }

    /** Notes that a fact about the future changed nothing that was said. */
    void unchanged(Book before, Book after) {
        kept.computeIfPresent(
                after.indicator(),
                (indicator, known) -> known.isOf(before) && before.vintages() == after.vintages()
                        ? Kept.of(after, known.open())
                        : null);
    }

    /** Notes that a book changed somewhere else than at its end. */
    void forget(Indicator indicator) {
        kept.remove(indicator);
    }

    private List<OpenRelease> openBefore(AlertFollowing following, Book before) {
        @Nullable Kept known = kept.get(before.indicator());
        return known != null && known.isOf(before)
                ? known.open()
                : following.openBefore(before.vintages().publications().size());
    }

    /** One publication's turn of all that is open. */
    private static final class Follow {
        private final Look look;
        private final AlertFollowing following;
        private final List<Publication> publications;
        private final int position;
        private final List<Alert> changed;

        Follow(Look look, AlertFollowing following, int position, List<Alert> changed) {
            this.look = look;
            this.following = following;
            this.publications = look.book().vintages().publications();
            this.position = position;
            this.changed = changed;
        }

        /** A release that comes a second time is no follower of what it followed already. */
        private int lastOfSameRelease(List<OpenRelease> open) {
            @Nullable ReleaseId release = publications.get(position).release();
            int oldest = open.isEmpty() ? position : open.get(0).position();
            int earlier = position - 1;
            while (earlier >= oldest
                    && release != null
                    && !release.equals(publications.get(earlier).release())) {
                earlier--;
            }
            return earlier;
        }

        List<OpenRelease> on(List<OpenRelease> open) {
            List<OpenRelease> next = new ArrayList<>(open.size() + 1);
            int repeated = lastOfSameRelease(open);
            open.forEach(release -> add(next, turned(release, repeated)));
            add(next, new OpenRelease(position, 0, raised()));
            return next;
        }

        private static void add(List<OpenRelease> open, OpenRelease release) {
            if (!release.alerts().isEmpty()) {
                open.add(release);
            }
        }

        private List<OpenAlert> raised() {
            return look.fired(position).stream()
                    .filter(fired -> OpenAlert.isFollowed(fired.finding().subject()))
                    .map(fired -> following.raised(position, fired))
                    .toList();
        }

        private OpenRelease turned(OpenRelease release, int repeated) {
            boolean follows =
                    following.isOfSameProgramme(release.position(), position) && repeated <= release.position();
            int followers = release.followers() + (follows ? 1 : 0);
            int nth = follows ? followers : 0;
            boolean allTurn = nth == 1 || nth >= AlertFollowing.RELEASES;
            int oldest = allTurn ? Integer.MIN_VALUE : look.oldestChange(position);
            List<OpenAlert> alerts = new ArrayList<>(release.alerts().size());
            for (OpenAlert alert : release.alerts()) {
                boolean turns = allTurn
                        || (alert.isJudgedAgain() && oldest <= alert.period().ordinal());
                @Nullable OpenAlert now = turns ? following.turn(release.position(), alert, position, nth) : null;
                if (now != null) {
                    changed.add(following.told(release.position(), now));
                }
                OpenAlert next = now == null ? alert : now;
                if (!next.isOver()) {
                    alerts.add(next);
                }
            }
            return new OpenRelease(release.position(), followers, alerts);
        }
    }
}

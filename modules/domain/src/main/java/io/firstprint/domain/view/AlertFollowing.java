/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.book.Publication;
import io.firstprint.domain.book.ReleaseStep;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.view.Alert.State;
import io.firstprint.domain.view.ReleaseJudge.Fired;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What later publications make of alerts. Worked out from the book and the rule that raised each, and not remembered.
 *
 * <p>An alert is CONFIRMED at the next release of its programme when nothing about it changed, REVISED when
 * what it claims is of other figures, RETRACTED when its rule is not met any more, EXPIRED after {@value #RELEASES} releases.
 */
final class AlertFollowing {
    /** So many releases of its programme an alert is followed: a year of months, and one. */
    static final int RELEASES = 13;

    private final Look look;
    private final List<Publication> publications;
    private final RevisionReason reason;

    AlertFollowing(Look look) {
        this.look = look;
        this.publications = look.book().vintages().publications();
        this.reason = new RevisionReason(look.book().indicator());
    }

    /** Returns the alerts of a publication in the state in which the newest one left them. */
    List<Alert> newest(int position) {
        return look.fired(position).stream()
                .map(fired -> newest(position, fired))
                .toList();
    }

    private Alert newest(int position, Fired fired) {
        return OpenAlert.isFollowed(fired.finding().subject())
                ? told(position, followed(position, fired, publications.size()))
                : look.alert(position, fired);
    }

    /** Returns an alert as its release left it: raised, or revised by a second reading. */
    OpenAlert raised(int position, Fired fired) {
        OpenAlert raised = OpenAlert.raised(fired, position);
        if (!look.isReadOtherwise(position, raised, look.alert(position, fired))) {
            return raised;
        }
        AlertLife life = life(position, raised);
        return raised.in(life.revised(life.effectiveAt(), life.by(), life.by() + " was read again, otherwise"), false);
    }

    private OpenAlert followed(int position, Fired fired, int end) {
        OpenAlert alert = raised(position, fired);
        Set<ReleaseId> followers = new HashSet<>();
        for (int later = position + 1; later < end && !alert.isOver(); later++) {
            boolean follows = isOfSameProgramme(position, later)
                    && followers.add(publications.get(later).release());
            OpenAlert now = turn(position, alert, later, follows ? followers.size() : 0);
            alert = now == null ? alert : now;
        }
        return alert;
    }

    /** Returns whether a publication is another release of a release's programme. */
    boolean isOfSameProgramme(int position, int later) {
        @Nullable ReleaseId one = publications.get(position).release();
        @Nullable ReleaseId other = publications.get(later).release();
        return one != null && other != null && !one.equals(other) && one.isOfProgrammeOf(other);
    }

    /** Returns the releases before a position of which alerts are followed still, with what became of these until then. */
    List<OpenRelease> openBefore(int end) {
        List<OpenRelease> open = new ArrayList<>();
        for (Window window : windowBefore(end)) {
            List<OpenAlert> alerts = look.fired(window.position()).stream()
                    .filter(fired -> OpenAlert.isFollowed(fired.finding().subject()))
                    .map(fired -> followed(window.position(), fired, end))
                    .filter(alert -> !alert.isOver())
                    .toList();
            if (!alerts.isEmpty()) {
                open.add(new OpenRelease(window.position(), window.followers(), alerts));
            }
        }
        return open;
    }

    /**
     * A release that may have alerts to follow.
     *
     * @param position of its publication
     * @param followers how many releases of its programme came after it
     */
    record Window(int position, int followers) {}

    /** Returns the releases before a position that had not {@value #RELEASES} followers by then, in order. */
    List<Window> windowBefore(int end) {
        Map<String, Set<ReleaseId>> followers = new HashMap<>();
        List<Window> window = new ArrayList<>();
        for (int position = end - 1; position >= 0; position--) {
            @Nullable ReleaseId release = publications.get(position).release();
            if (release != null) {
                Set<ReleaseId> later = followers.computeIfAbsent(
                        release.publisher() + "/" + release.programme(), programme -> new HashSet<>());
                int count = later.size() - (later.contains(release) ? 1 : 0);
                if (count < RELEASES) {
                    window.add(new Window(position, count));
                }
                later.add(release);
            }
        }
        Collections.reverse(window);
        return window;
    }

    /**
     * Returns what a later publication makes of an alert, null when nothing.
     *
     * @param nth which follower of its release it is, 0 when it is none
     */
    @Nullable
    OpenAlert turn(int position, OpenAlert alert, int later, int nth) {
        ReleaseStep step = look.step(later);
        @Nullable ReleaseId release = step.publication().release();
        if (release == null) {
            return null;
        }
        Instant instant = step.publication().instant();
        AlertLife life = life(position, alert);
        if (nth >= RELEASES) {
            return alert.in(life.next(State.EXPIRED, instant, release, expired(release)), step.late());
        }
        if (alert.isJudgedAgain() && look.oldestChange(later) <= alert.period().ordinal()) {
            Optional<Fired> now = look.fired(position, later, alert);
            if (now.isEmpty()) {
                String why = reason.of(step, release, alert.period());
                return alert.in(life.next(State.RETRACTED, instant, release, why), step.late());
            }
            if (!now.get().claimsTheSameAs(before(position, alert))) {
                String why = reason.of(step, release, alert.period());
                return alert.revised(life.revised(instant, release, why), later, step.late());
            }
        }
        return nth == 1 ? alert.in(life.next(State.CONFIRMED, instant, release, null), step.late()) : null;
    }

    private static String expired(ReleaseId release) {
        return "Followed for " + RELEASES + " releases of " + release.publisher() + "/" + release.programme();
    }

    private AlertLife life(int position, OpenAlert alert) {
        if (alert.life() != null) {
            return alert.life();
        }
        Publication publication = publications.get(position);
        @Nullable ReleaseId release = publication.release();
        if (release == null) {
            throw new IllegalArgumentException("Expected a release at position " + position + ", found a snapshot");
        }
        return AlertLife.raised(publication.instant(), release);
    }

    private Fired before(int position, OpenAlert alert) {
        return look.fired(position, alert.vintage(), alert)
                .orElseThrow(() ->
                        new IllegalStateException("Expected " + alert.rule().name() + " to fire as before for "
                                + look.book().indicator() + " in " + alert.period() + ", found that it does not"));
    }

    /** Returns an alert of a release, in full. */
    Alert told(int position, OpenAlert alert) {
        Alert content = look.alert(position, alert.vintage(), before(position, alert));
        return content.in(life(position, alert), content.late() || alert.late());
    }
}

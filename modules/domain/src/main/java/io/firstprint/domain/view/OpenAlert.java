/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.rule.ReadyRule;
import io.firstprint.domain.rule.Subject;
import io.firstprint.domain.view.ReleaseJudge.Fired;
import org.jspecify.annotations.Nullable;

/**
 * An alert that is followed: enough to find it again and to know its state, for there are many. Its words and figures
 * are made again when it changes.
 *
 * @param rule the version that raised it, which judges it as long as it is followed
 * @param subject what it is about
 * @param period which period it is about
 * @param discriminator tells findings of one kind and period apart
 * @param vintage position of the publication that left the values of its figures
 * @param life its state, null as long as it is only raised
 * @param late whether a state of it comes from a fact seen after newer ones
 */
record OpenAlert(
        ReadyRule rule,
        Subject subject,
        ReferencePeriod period,
        String discriminator,
        int vintage,
        @Nullable AlertLife life,
        boolean late) {

    static OpenAlert raised(Fired fired, int position) {
        return new OpenAlert(
                fired.rule(),
                fired.finding().subject(),
                fired.finding().period(),
                fired.finding().discriminator(),
                position,
                null,
                false);
    }

    OpenAlert in(AlertLife now, boolean nowLate) {
        return new OpenAlert(rule, subject, period, discriminator, vintage, now, late || nowLate);
    }

    OpenAlert revised(AlertLife now, int newVintage, boolean nowLate) {
        return new OpenAlert(rule, subject, period, discriminator, newVintage, now, late || nowLate);
    }

    /** Returns whether later values bear on it. What was expected, what was revised and what was held stay so. */
    boolean isJudgedAgain() {
        return subject == Subject.SWING || subject == Subject.RECORD || subject == Subject.STREAK;
    }

    /** Returns whether it is followed at all: what becomes of a held value is decided once, by whoever decides. */
    static boolean isFollowed(Subject subject) {
        return subject != Subject.QUARANTINE;
    }

    boolean isOver() {
        return life != null && (life.state() == Alert.State.RETRACTED || life.state() == Alert.State.EXPIRED);
    }

    boolean isSameAs(Fired fired) {
        return fired.rule().equals(rule)
                && fired.finding().period().equals(period)
                && fired.finding().discriminator().equals(discriminator);
    }
}

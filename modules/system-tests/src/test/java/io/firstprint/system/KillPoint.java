/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Where a poller is killed: as soon as so much has been seen of its work, and a random while after.
 *
 * @param progress what is looked at
 * @param amount how much of it
 * @param spinNanos how long after that
 */
record KillPoint(Progress progress, int amount, long spinNanos) {
    private static final int MOST_ANSWERS = 4;
    private static final int AFTER_AN_ANSWER_NANOS = 200_000_000;
    private static final int AFTER_A_RECORD_NANOS = 3_000_000;

    /** What shows how far a poller has come. */
    enum Progress {
        /** Requests that its publisher answered after the release was out. */
        ANSWERS,
        /** Records of the headline, committed or not. */
        HEADLINE,
        /** Records of detail, committed or not. */
        DETAIL
    }

    /**
     * Returns a point that is surely reached.
     *
     * @param headline records that are still to be written of the headline
     * @param detail the same of detail
     */
    static KillPoint random(Random random, int headline, int detail) {
        List<Progress> possible = new ArrayList<>(List.of(Progress.ANSWERS));
        if (headline > 0) {
            possible.add(Progress.HEADLINE);
        }
        if (detail > 0) {
            possible.add(Progress.DETAIL);
        }
        Progress progress = possible.get(random.nextInt(possible.size()));
        return switch (progress) {
            case ANSWERS ->
                new KillPoint(progress, 1 + random.nextInt(MOST_ANSWERS), random.nextInt(AFTER_AN_ANSWER_NANOS));
            case HEADLINE ->
                new KillPoint(progress, 1 + random.nextInt(headline), random.nextInt(AFTER_A_RECORD_NANOS));
            case DETAIL -> new KillPoint(progress, ofDetail(random, detail), random.nextInt(AFTER_A_RECORD_NANOS));
        };
    }

    /** Half of these points are in the last quarter: there the first piece is committed, and the last one is not. */
    private static int ofDetail(Random random, int detail) {
        int last = Math.max(1, detail / 4);
        return random.nextBoolean() ? 1 + random.nextInt(detail) : detail - random.nextInt(last);
    }

    /** Returns a point at about the end of all detail. */
    static KillPoint atTheEnd(Random random, int detail) {
        return new KillPoint(Progress.DETAIL, detail, random.nextInt(AFTER_AN_ANSWER_NANOS));
    }

    /** Lets the random while pass; shorter than anything that a thread can be put to sleep for. */
    void spin() {
        long end = System.nanoTime() + spinNanos;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}

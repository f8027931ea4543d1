/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import java.time.Duration;

/** What kills of a poller fell into. */
final class KillCount {
    private final long seed;
    private int kills;
    private int inHeadline;
    private int inDetail;
    private int betweenPieces;

    KillCount(long seed) {
        this.seed = seed;
    }

    /** Adds a kill by what was seen after it. */
    void add(KillLook.Seen seen) {
        kills++;
        inHeadline += seen.headlineOpen() ? 1 : 0;
        inDetail += seen.detailOpen() ? 1 : 0;
        betweenPieces += seen.isBetweenPieces() ? 1 : 0;
    }

    int inTransactions() {
        return inHeadline + inDetail;
    }

    String table(int releases, Duration longestWait) {
        return "| kills | releases | headline transaction open | detail transaction open | detail in part"
                + " | longest wait of a committed headline reader ms | seed |\n|---|---|---|---|---|---|---|\n| "
                + kills + " | " + releases + " | " + inHeadline + " | " + inDetail + " | " + betweenPieces + " | "
                + longestWait.toMillis() + " | " + seed + " |";
    }
}

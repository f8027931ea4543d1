/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.universe;

/**
 * How large a generated universe is.
 *
 * @param headlines number of headline indicators, 0 to 100 000: exports, imports and balance in turn, in millions
 * @param details number of detail indicators, 0 to 10 000 000: exports and imports in turn, in whole dollars
 * @param years of history before the first release, 0 to 100; with 0 there are no snapshots
 * @param releases number of monthly releases, 0 to 1 200
 * @param providers of consensus for each headline, 0 to 5
 */
public record UniverseShape(int headlines, int details, int years, int releases, int providers) {
    private static final int MOST_HEADLINES = 100_000;
    private static final int MOST_DETAILS = 10_000_000;
    private static final int MOST_YEARS = 100;
    private static final int MOST_RELEASES = 1_200;
    private static final int MOST_PROVIDERS = 5;

    /** @throws IllegalArgumentException naming the size, what it may be and what was found */
    public UniverseShape {
        check("headlines", headlines, MOST_HEADLINES);
        check("details", details, MOST_DETAILS);
        check("years", years, MOST_YEARS);
        check("releases", releases, MOST_RELEASES);
        check("providers", providers, MOST_PROVIDERS);
    }

    private static void check(String size, int found, int most) {
        if (found < 0 || found > most) {
            throw new IllegalArgumentException("Expected 0 to " + most + " " + size + ", found " + found);
        }
    }

    /** Returns a universe of headlines alone, without consensus. */
    public static UniverseShape ofHeadlines(int indicators, int years, int releases) {
        return new UniverseShape(indicators, 0, years, releases, 0);
    }

    /** Returns a universe of detail alone. */
    public static UniverseShape ofDetails(int indicators, int years, int releases) {
        return new UniverseShape(0, indicators, years, releases, 0);
    }

    /** Returns the number of snapshots, with which everything begins. */
    public long snapshots() {
        return years == 0 ? 0 : (long) headlines + details;
    }

    /** Returns the number of facts of each month: expectations, headlines and detail. */
    public long factsPerMonth() {
        return (long) headlines * (providers + 1) + details;
    }

    /** Returns the number of all facts. */
    public long facts() {
        return snapshots() + releases * factsPerMonth();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Contest;
import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.indicator.Indicator;
import java.util.List;
import java.util.stream.Collectors;

/** Contradictions in English, with the digits that are justified; a deficit is named and has no sign. */
public final class ContradictionWords {
    private ContradictionWords() {}

    /**
     * Returns both sides, how far they are apart and how much of that rounding explains: {@code US goods and services
     * deficit in November 2025: published balance $56.8bn, exports minus imports $55.8bn, $990m apart; rounding explains
     * $11m}.
     */
    public static String headline(Contradiction contradiction) {
        return headline(contradiction.contest());
    }

    static String headline(Contest contest) {
        Indicator indicator = contest.indicator();
        Wording words = new Wording(indicator);
        Amount left = contest.leftValue().amount();
        Amount right = contest.rightValue().amount();
        boolean sidesDiffer = indicator.flow() == Flow.BALANCE && left.signum() != right.signum();
        return (sidesDiffer ? words.scope() + " balance" : words.subject(left)) + " in "
                + contest.period().label() + ": " + sides(words, contest);
    }

    /** Returns what kind of contradiction it is, by which release, and which indicators' alerts it marks. */
    public static List<String> details(Contradiction contradiction) {
        String contested = contradiction.contested().stream()
                .map(Indicator::toString)
                .collect(Collectors.joining(", ", "Contests ", ""));
        return List.of(
                kind(contradiction.kind()) + ", by " + contradiction.release(),
                contradiction.contested().isEmpty() ? "Contests nothing" : contested);
    }

    private static String kind(Contradiction.Kind kind) {
        return switch (kind) {
            case IDENTITY -> "Does not add up";
            case STATED_PRIOR -> "The prior value that is stated is not the one held";
            case SOURCES -> "Two sources read different values";
        };
    }

    static String sides(Wording words, Contest contest) {
        Amount left = Wording.justified(contest.leftValue());
        Amount right = Wording.justified(contest.rightValue());
        return contest.left() + " " + words.side(left, right) + ", " + contest.right() + " " + words.side(right, left)
                + ", " + Wording.difference(Wording.justified(contest.gap())) + " apart; rounding explains "
                + Wording.difference(contest.gap().uncertainty());
    }
}

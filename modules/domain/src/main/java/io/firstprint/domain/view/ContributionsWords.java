/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.view.Contributions.Contribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What drove a change, in English, with the digits that are justified. A deficit widens or narrows; a balance whose side
 * the event does not tell improves or worsens; other totals rise or fall.
 */
public final class ContributionsWords {
    private final Contributions contributions;
    private final Wording words;
    private final Amount level;
    private final List<Function<Indicator, String>> names = new ArrayList<>();

    private ContributionsWords(Contributions contributions) {
        this.contributions = contributions;
        this.words = new Wording(contributions.indicator());
        this.level = new Amount(
                side(contributions), 0, contributions.change().amount().unit());
        nameBy(Indicator::product, Wording::product);
        nameBy(Indicator::flow, component -> component.flow().name().toLowerCase(Locale.ROOT));
        nameBy(Indicator::partner, component -> component.partner().equals("W1") ? "the world" : component.partner());
    }

    /** A percentage is of the magnitude: it has the sign of the change above zero, and the other one below. */
    private static int side(Contributions contributions) {
        @Nullable Figure percent = contributions.changePercent();
        if (contributions.indicator().flow() != Flow.BALANCE) {
            return 1;
        }
        return percent == null
                ? 0
                : contributions.change().amount().signum() * percent.amount().signum();
    }

    /** Components are named by the dimensions in which they differ from the total or from each other. */
    private void nameBy(Function<Indicator, Object> dimension, Function<Indicator, String> name) {
        Stream<Indicator> all = Stream.of(
                        Stream.of(contributions.indicator()),
                        contributions.components().stream().map(Contribution::component),
                        contributions.missing().stream())
                .flatMap(indicators -> indicators);
        if (all.map(dimension).distinct().count() > 1) {
            names.add(name);
        }
    }

    /**
     * Returns what changed: {@code US goods and services deficit widened $27.6bn (94.6 %) in November 2025, by flow}.
     */
    public static String headline(Contributions contributions) {
        ContributionsWords said = new ContributionsWords(contributions);
        return said.words.subject(said.level) + " " + said.change() + " in "
                + contributions.period().label() + ", by "
                + contributions.dimension().name().toLowerCase(Locale.ROOT);
    }

    private String change() {
        Figure change = contributions.change();
        if (Wording.isWithinRounding(change)) {
            return "did not change beyond rounding";
        }
        @Nullable Figure percent = contributions.changePercent();
        return verb(change.amount(), words.moved(level, change.amount())) + " "
                + Wording.difference(Wording.justified(change))
                + (percent == null ? "" : " (" + Wording.magnitude(Wording.justified(percent)) + ")");
    }

    private String verb(Amount change, String ofKnownSide) {
        if (level.signum() != 0) {
            return ofKnownSide;
        }
        return change.signum() > 0 ? "improved" : "worsened";
    }

    /**
     * Returns each component's part, the largest first, as {@code imports: widened it by $16.8bn (57.4 points)}; what
     * stays unexplained; what is missing; by which definition and release.
     */
    public static List<String> details(Contributions contributions) {
        ContributionsWords said = new ContributionsWords(contributions);
        List<String> details = new ArrayList<>();
        for (Contribution part : contributions.components()) {
            details.add(said.name(part.component()) + ": " + said.part(part.change(), part.percentagePoints()));
        }
        details.add("unexplained: " + said.part(contributions.unexplained(), null));
        if (!contributions.missing().isEmpty()) {
            details.add(contributions.missing().stream()
                    .map(said::name)
                    .collect(Collectors.joining(", ", "missing: ", "")));
        }
        details.add("by definition " + contributions.definition() + ", " + contributions.release());
        return List.copyOf(details);
    }

    private String name(Indicator component) {
        return names.isEmpty()
                ? component.toString()
                : names.stream().map(name -> name.apply(component)).collect(Collectors.joining(" "));
    }

    private String part(Figure change, @Nullable Figure points) {
        if (Wording.isWithinRounding(change)) {
            return "nothing beyond rounding";
        }
        return verb(change.amount(), moved(change.amount())) + " it by "
                + Wording.difference(Wording.justified(change))
                + (points == null ? "" : " (" + Wording.difference(Wording.justified(points)) + ")");
    }

    private String moved(Amount change) {
        if (contributions.indicator().flow() == Flow.BALANCE) {
            return words.moved(level, change);
        }
        return change.signum() > 0 ? "raised" : "lowered";
    }
}

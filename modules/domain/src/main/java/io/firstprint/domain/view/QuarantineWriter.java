/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.HeldValue;
import io.firstprint.domain.book.Ruling;
import io.firstprint.domain.book.Suspicion;
import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.indicator.Indicator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes why a value is held, what would have been expected, and how the holding ends or ended. */
final class QuarantineWriter {
    private final Indicator indicator;
    private final Wording words;

    QuarantineWriter(Indicator indicator) {
        this.indicator = indicator;
        this.words = new Wording(indicator);
    }

    String headline(HeldValue held) {
        return words.subject(held.amount()) + " of " + words.level(held.amount()) + " in "
                + held.period().label() + outcome(held.decision()) + ": " + reason(held.suspicion());
    }

    String headline(HeldConsensus held) {
        Amount amount = held.consensus().amount();
        return held.consensus().provider() + " consensus of " + words.level(amount) + " for the "
                + words.subject(amount) + " in " + held.consensus().period().label() + " held in quarantine: "
                + reason(held.suspicion());
    }

    private static String outcome(HeldValue.@Nullable Decision decision) {
        if (decision == null) {
            return " held in quarantine";
        }
        return decision.freed() ? " freed from quarantine" : " rejected after quarantine";
    }

    private static String reason(Suspicion suspicion) {
        return switch (suspicion.reason()) {
            case UNIT -> "about " + factor(suspicion.power());
            case SIGN -> "on the other side of zero, where the series never was";
            case ZERO -> "zero, which the series never was";
        };
    }

    private static String factor(int power) {
        String number =
                switch (Math.abs(power)) {
                    case 3 -> "thousand";
                    case 6 -> "million";
                    default -> "billion";
                };
        return power > 0 ? "a " + number + " times too large" : "a " + number + " times too small";
    }

    List<String> details(HeldConsensus held) {
        return List.of(
                around(held.suspicion()),
                "No surprise is taken against it, then or later; a later figure of "
                        + held.consensus().provider() + " before the release would have stood in its place");
    }

    private String around(Suspicion suspicion) {
        return "The values around it: from " + named(suspicion.expectedFrom()) + " to " + named(suspicion.expectedTo());
    }

    List<String> details(HeldValue held) {
        List<String> details = new ArrayList<>();
        details.add(around(held.suspicion()));
        HeldValue.Decision decision = held.decision();
        if (decision == null) {
            details.add("No figure takes it in until an operator or a later release decides");
            details.add("To free it: " + command("release", held));
            details.add("To reject it: " + command("reject", held));
        } else {
            details.add(decided(decision));
        }
        return List.copyOf(details);
    }

    private String named(Amount amount) {
        return indicator.flow() == Flow.BALANCE
                ? "a " + words.noun(amount) + " of " + words.level(amount)
                : words.level(amount);
    }

    private String command(String verb, HeldValue held) {
        return "firstprint quarantine " + verb + " " + indicator + " " + held.release() + " " + held.period()
                + " --operator NAME --reason TEXT";
    }

    static String decided(HeldValue.Decision decision) {
        @Nullable Ruling ruling = decision.ruling();
        if (ruling != null) {
            return (decision.freed() ? "Freed by " : "Rejected by ") + ruling.operator() + " at " + decision.at() + ": "
                    + ruling.reason()
                    + (decision.freed() ? "; it counts from its own release on" : "; it never counts");
        }
        return decision.freed()
                ? decision.by() + " stands at its level: what it says counts from " + decision.at() + " on"
                : decision.by() + " gave another value at " + decision.at() + ": it never counts";
    }
}

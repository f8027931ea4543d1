/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.domain.book.HeldValue;
import io.firstprint.domain.book.Ruling;
import io.firstprint.domain.book.Ruling.Verdict;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.events.topic.Lane;
import io.firstprint.poller.publish.FactPublisher;
import io.firstprint.poller.publish.PublishException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Publishes an operator's word on a held value, after a look whether there is such a value and whether the last word on
 * it says so already.
 */
abstract class QuarantineRulingCommand implements Callable<Integer> {
    private static final String AGAIN =
            "Of a value on which an operator decided so already nothing is published; it says"
                    + " who, when and why, and ends with status 0. The other decision is published: the last one holds.";

    /** That a held value is right. */
    @Command(
            name = "release",
            description = {"Frees a held value: it counts from its own release on, as if it had never been held.", AGAIN
            },
            mixinStandardHelpOptions = true)
    static final class ReleaseHeld extends QuarantineRulingCommand {
        ReleaseHeld() {
            super(Verdict.RELEASE);
        }
    }

    /** That a held value is wrong. */
    @Command(
            name = "reject",
            description = {"Rejects a held value: it never counts.", AGAIN},
            mixinStandardHelpOptions = true)
    static final class RejectHeld extends QuarantineRulingCommand {
        RejectHeld() {
            super(Verdict.REJECT);
        }
    }

    private final Verdict verdict;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Parameters(index = "0", paramLabel = "INDICATOR", description = "Such as M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL.")
    @SuppressWarnings("NullAway.Init") // required
    private String indicator;

    @Parameters(
            index = "1",
            paramLabel = "RELEASE",
            description = "That the value came with: CENSUS-BEA/FT900/2025-11.")
    @SuppressWarnings("NullAway.Init") // required
    private String release;

    @Parameters(index = "2", paramLabel = "PERIOD", description = "That the value is about: 2025-11.")
    @SuppressWarnings("NullAway.Init") // required
    private String period;

    @Option(names = "--operator", required = true, paramLabel = "NAME", description = "Who decides.")
    @SuppressWarnings("NullAway.Init") // required
    private String operator;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, on one line.")
    @SuppressWarnings("NullAway.Init") // required
    private String reason;

    private QuarantineRulingCommand(Verdict verdict) {
        this.verdict = verdict;
    }

    @Override
    public Integer call() throws PublishException {
        Ruling ruling = new Ruling(
                Indicator.parse(indicator),
                ReleaseId.parse(release),
                ReferencePeriod.parse(period),
                verdict,
                operator,
                reason,
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
        List<HeldValue> others = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            Optional<String> outcome = ruledIn(lane, ruling, others);
            if (outcome.isPresent()) {
                spec.commandLine().getOut().println(outcome.get());
                return 0;
            }
        }
        spec.commandLine().getErr().println(notHeld(others));
        return 1;
    }

    /** Returns what became of the value, or nothing when this lane does not have it. */
    private Optional<String> ruledIn(Lane lane, Ruling ruling, List<HeldValue> others) throws PublishException {
        try (FactPublisher publisher = FactPublisher.ofRulings(cluster.publishing(), lane)) {
            List<HeldValue> held =
                    publisher.published().vintages(ruling.indicator()).held();
            others.addAll(held);
            Optional<HeldValue> meant = held.stream()
                    .filter(value -> value.release().equals(ruling.release())
                            && value.period().equals(ruling.period()))
                    .findFirst();
            if (meant.isEmpty()) {
                return Optional.empty();
            }
            Optional<Ruling> before = lastWord(meant.get());
            if (before.filter(word -> word.verdict() == verdict).isPresent()) {
                return Optional.of(already(meant.get(), before.get()));
            }
            publisher.publishRuling(
                    lane, before.map(word -> after(word, ruling)).orElse(ruling));
            return Optional.of((verdict == Verdict.RELEASE ? "Released" : "Rejected") + named(meant.get()));
        }
    }

    /** The last word holds: another operator's clock that is ahead must not make this one say nothing. */
    private static Ruling after(Ruling before, Ruling ruling) {
        return ruling.instant().isAfter(before.instant())
                ? ruling
                : new Ruling(
                        ruling.indicator(),
                        ruling.release(),
                        ruling.period(),
                        ruling.verdict(),
                        ruling.operator(),
                        ruling.reason(),
                        before.instant().plusMillis(1));
    }

    private static Optional<Ruling> lastWord(HeldValue held) {
        return Optional.ofNullable(held.decision()).map(HeldValue.Decision::ruling);
    }

    private String already(HeldValue held, Ruling before) {
        return "Already " + (verdict == Verdict.RELEASE ? "released" : "rejected") + named(held) + ", by "
                + before.operator() + " at " + before.instant() + ": " + before.reason() + "; nothing was published";
    }

    private String named(HeldValue held) {
        return " " + held.amount() + " of " + period + " from " + release;
    }

    private String notHeld(List<HeldValue> others) {
        String held = others.isEmpty()
                ? "none of the indicator"
                : String.join(
                        ", ",
                        others.stream()
                                .map(value -> value.release() + " " + value.period())
                                .toList());
        return "Expected a value of " + indicator + " for " + period + " that " + release
                + " came with and that is held in quarantine, found " + held
                + "; 'firstprint quarantine list' names them";
    }
}

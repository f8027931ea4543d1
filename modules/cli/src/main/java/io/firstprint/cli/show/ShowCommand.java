/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.show;

import io.firstprint.cli.cluster.ClusterOptions;
import io.firstprint.cli.cluster.GenerationOption;
import io.firstprint.cli.facts.IndicatorFacts;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.query.BookAnswers;
import io.firstprint.domain.query.IndicatorAnswer;
import io.firstprint.domain.query.IndicatorQuestion;
import io.firstprint.domain.query.IndicatorView;
import io.firstprint.domain.query.IndicatorViews;
import io.firstprint.domain.query.KnownBook;
import io.firstprint.domain.query.UnknownBefore;
import io.firstprint.domain.rule.Rules;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.rules.DefaultRules;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what is, or was, known of an indicator. */
@Command(
        name = "show",
        description = "Prints an indicator as it was known at an instant: its series, the figures of the newest period,"
                + " surprises and alerts, from the facts themselves. Status 1 where nothing was known.",
        mixinStandardHelpOptions = true)
public final class ShowCommand implements Callable<Integer> {
    private static final int UNKNOWN = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final GenerationOption generation = new GenerationOption();

    @Mixin
    private final PeriodOptions periods = new PeriodOptions();

    @Parameters(paramLabel = "INDICATOR", description = "For example M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL.")
    private String name = "";

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT|DAY",
            converter = AsOf.class,
            description =
                    "By what was public then, such as 2026-01-29T13:30:00Z; a day means its end in New York. All that"
                            + " is public, unless given.")
    private @Nullable Instant asOf;

    @Option(names = "--include-history", description = "Every value that the periods had, one line each.")
    private boolean includeHistory;

    @Option(names = "--json", description = "One JSON object on one line.")
    private boolean json;

    @Override
    public Integer call() throws PublishException {
        IndicatorQuestion question = question();
        KnownBooks books = new KnownBooks(generation.publishing(cluster));
        IndicatorFacts facts = books.facts(question.indicator());
        Optional<IndicatorAnswer> answer = views(facts).answer(question);
        if (answer.isEmpty()) {
            return refused(notFound(question.indicator(), books));
        }
        return answer.get() instanceof UnknownBefore unknown
                ? refused(ShowText.of(unknown))
                : printed(question, (IndicatorView) answer.get());
    }

    private IndicatorQuestion question() {
        try {
            return periods.question(Indicator.parse(name), asOf, includeHistory);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static IndicatorViews views(IndicatorFacts facts) {
        Rules rules = facts.rules(DefaultRules.basis());
        KnownBook book = KnownBooks.book(facts);
        return new BookAnswers(indicator -> Optional.of(book), () -> rules);
    }

    private int printed(IndicatorQuestion question, IndicatorView view) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(ShowJson.of(question, view));
        } else {
            ShowText.of(view).forEach(out::println);
        }
        return view.periods().isEmpty() ? refused(ShowText.nothingOf(question, view)) : 0;
    }

    private int refused(String message) {
        spec.commandLine().getErr().println(message);
        return UNKNOWN;
    }

    private String notFound(Indicator indicator, KnownBooks books) throws PublishException {
        List<Indicator> near = NearIndicators.of(indicator, books.all());
        return "Expected an indicator that was published in "
                + cluster.publishing().catalogue().namespace() + "*, found nothing of " + indicator
                + (near.isEmpty()
                        ? ", nor of one that differs in one dimension; check its dimensions"
                        : "; there is " + near.stream().map(Indicator::toString).collect(Collectors.joining(", ")));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.rules;

import io.firstprint.cli.cluster.ClusterOptions;
import io.firstprint.domain.rule.Rule;
import io.firstprint.poller.publish.FactQuestions;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.rules.DefaultRules;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the rules by which a release is judged. */
@Command(
        name = "list",
        description = "Lists the rules in force in a given cluster, those that ship among them.",
        mixinStandardHelpOptions = true)
public final class RulesListCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "Those in force for a release of this instant, such as 2026-01-29T13:30:00Z; default: now")
    private @Nullable Instant at;

    @Option(names = "--json", description = "One JSON object to a line.")
    private boolean json;

    @Override
    public Integer call() throws PublishException {
        List<Rule> inForce = new FactQuestions(cluster.publishing())
                .rules()
                .withAll(DefaultRules.all())
                .at(at == null ? Instant.now() : at);
        Function<Rule, String> line = json ? new RuleJson()::of : RuleText::inForce;
        PrintWriter out = spec.commandLine().getOut();
        inForce.stream().map(line).forEach(out::println);
        if (!json) {
            out.println(inForce.size() + " rules in force");
        }
        return 0;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.rules;

import io.firstprint.cli.cluster.ClusterOptions;
import io.firstprint.cli.version.VersionFiles;
import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.version.LoadPlan;
import io.firstprint.poller.publish.FactPublisher;
import io.firstprint.poller.publish.FactQuestions;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.rules.DefaultRules;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes what files of rules say. */
@Command(
        name = "load",
        description = "Publishes versions of rules to a given cluster, all or none. What holds already, by a rule that"
                + " ships too, is not published again; a version begins at least a minute from now, unless the"
                + " namespace holds no observation yet.",
        mixinStandardHelpOptions = true)
public final class RulesLoadCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of rules, YAML.")
    private List<Path> files = List.of();

    @Option(
            names = "--effective-from",
            paramLabel = "INSTANT",
            description = "From when on all of them hold, such as 2026-03-01T13:30:00Z; default: what the files say")
    private @Nullable Instant effectiveFrom;

    @Override
    public Integer call() throws PublishException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        VersionFiles<Rule> reading = new VersionFiles<>(spec.commandLine().getErr(), RulesCommand::read);
        Optional<List<Rule>> wanted = reading.read(files, now);
        return wanted.isEmpty()
                ? 1
                : load(wanted.get().stream().map(this::beginning).toList(), reading);
    }

    private Rule beginning(Rule rule) {
        return effectiveFrom == null ? rule : rule.from(effectiveFrom);
    }

    private int load(List<Rule> wanted, VersionFiles<Rule> reading) throws PublishException {
        try (FactPublisher publisher = FactPublisher.ofRules(cluster.publishing())) {
            LoadPlan<Rule> plan = LoadPlan.of(
                    wanted,
                    publisher.published().rules().withAll(DefaultRules.all()),
                    new FactQuestions(cluster.publishing()).holdsObservations(),
                    (rule, all) -> List.of());
            PrintWriter out = spec.commandLine().getOut();
            return reading.publish(plan, publisher::publishRules, out, RuleText::loaded) ? 0 : 1;
        }
    }
}

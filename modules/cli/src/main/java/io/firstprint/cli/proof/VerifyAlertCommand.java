/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

import io.firstprint.cli.cluster.ClusterOptions;
import io.firstprint.cli.cluster.GenerationOption;
import io.firstprint.poller.publish.PublishConfig;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.rules.DefaultRules;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves an alert by its facts. */
@Command(
        name = "verify-alert",
        description =
                "Finds the facts that an alert names, checks their digests, computes the alert anew and prints every"
                        + " difference, with the topic, partition and offset of each fact. Status 1 where there is one.",
        mixinStandardHelpOptions = true)
public final class VerifyAlertCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final GenerationOption generation = new GenerationOption();

    @Parameters(paramLabel = "ID", description = "The alert's id, which is its key and its header ce_id.")
    private String id = "";

    @Option(names = "--json", description = "One JSON object on one line.")
    private boolean json;

    @Override
    public Integer call() throws PublishException {
        PublishConfig config = generation.publishing(cluster);
        SentAlerts alerts = new SentAlerts(config);
        Optional<FoundAlert> found = alerts.find(id);
        if (found.isEmpty()) {
            spec.commandLine().getErr().println(notFound(config, alerts));
            return 1;
        }
        AlertFacts facts = new FactsOfAlerts(config).of(found.get());
        AlertProof proof = new AlertVerification(found.get(), facts, DefaultRules.basis()).proof();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(ProofJson.of(proof));
        } else {
            ProofText.of(proof).forEach(out::println);
        }
        return proof.isVerified() ? 0 : 1;
    }

    private String notFound(PublishConfig config, SentAlerts alerts) {
        return "Expected an alert with the id '" + id + "', found none in " + String.join(" and ", alerts.topics())
                + "; '" + config.catalogue().command("alerts --from-beginning --to-end --json")
                + "' prints those there are";
    }
}

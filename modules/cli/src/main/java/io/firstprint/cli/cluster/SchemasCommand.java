/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.events.schema.SchemaContract;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Registers and checks schemas. */
@Command(
        name = "schemas",
        description = "Registers the schemas of all topics, or checks that the registry has them.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "register|check")
public final class SchemasCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Expected 'register' or 'check', found none");
    }

    @Command(
            name = "register",
            description = "Sets each subject's compatibility level and registers its schema.",
            mixinStandardHelpOptions = true)
    int register(@Mixin ClusterOptions cluster, @Mixin GenerationOption generation, @Mixin SeverityOption bySeverity) {
        PrintWriter out = spec.commandLine().getOut();
        new SchemaContract(bySeverity.topics(generation.named(cluster)), cluster.registry())
                .register()
                .forEach(out::println);
        return 0;
    }

    @Command(
            name = "check",
            description = "Asks the registry for each schema; status 1 where one is missing.",
            mixinStandardHelpOptions = true)
    int check(@Mixin ClusterOptions cluster, @Mixin GenerationOption generation, @Mixin SeverityOption bySeverity) {
        PrintWriter out = spec.commandLine().getOut();
        List<String> missing =
                new SchemaContract(bySeverity.topics(generation.named(cluster)), cluster.registry()).check();
        missing.forEach(out::println);
        out.println(missing.isEmpty() ? "schemas are registered" : missing.size() + " schemas missing");
        return missing.isEmpty() ? 0 : 1;
    }
}

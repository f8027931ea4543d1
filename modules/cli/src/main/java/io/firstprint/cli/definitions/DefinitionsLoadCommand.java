/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.definitions;

import io.firstprint.cli.cluster.ClusterOptions;
import io.firstprint.cli.version.VersionFiles;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.DefinitionCheck;
import io.firstprint.domain.derived.Backfill;
import io.firstprint.domain.version.LoadPlan;
import io.firstprint.poller.definition.DefinitionFile;
import io.firstprint.poller.publish.FactPublisher;
import io.firstprint.poller.publish.FactQuestions;
import io.firstprint.poller.publish.PublishException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes what files of definitions say. */
@Command(
        name = "load",
        description = "Publishes versions of definitions to a given cluster, all or none. What holds already is not"
                + " published again; a version begins at least a minute from now, unless the namespace holds no"
                + " observation yet.",
        mixinStandardHelpOptions = true)
public final class DefinitionsLoadCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files of definitions, YAML.")
    private List<Path> files = List.of();

    @Option(names = "--defaults", description = "The definitions that ship with firstprint.")
    private boolean defaults;

    @Option(
            names = "--effective-from",
            paramLabel = "INSTANT",
            description = "From when on all of them hold, such as 2026-03-01T13:30:00Z; default: what the files say")
    private @Nullable Instant effectiveFrom;

    @Override
    public Integer call() throws PublishException {
        if (files.isEmpty() && !defaults) {
            throw new ParameterException(spec.commandLine(), "Expected a FILE or --defaults, found neither");
        }
        Optional<List<Definition>> wanted = wanted(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        return wanted.isEmpty() ? 1 : load(wanted.get());
    }

    private Optional<List<Definition>> wanted(Instant now) {
        return reading().read(files, now).map(found -> {
            List<Definition> all = new ArrayList<>(found);
            if (defaults) {
                all.addAll(DefinitionFile.shipped(now));
            }
            return all.stream().map(this::beginning).toList();
        });
    }

    private VersionFiles<Definition> reading() {
        return new VersionFiles<>(spec.commandLine().getErr(), DefinitionsCommand::read);
    }

    private Definition beginning(Definition definition) {
        return effectiveFrom == null
                ? definition
                : new Definition(
                        definition.name(),
                        definition.title(),
                        effectiveFrom,
                        definition.publishedAt(),
                        definition.formula(),
                        definition.needs(),
                        definition.retired());
    }

    private int load(List<Definition> wanted) throws PublishException {
        try (FactPublisher publisher = FactPublisher.ofDefinitions(cluster.publishing())) {
            FactQuestions questions = new FactQuestions(cluster.publishing());
            boolean hasObservations = questions.holdsObservations();
            LoadPlan<Definition> plan = LoadPlan.of(
                    wanted,
                    publisher.published().definitions().asVersions(),
                    hasObservations,
                    DefinitionCheck::reasons);
            PrintWriter out = spec.commandLine().getOut();
            if (!reading().publish(plan, publisher::publishDefinitions, out, DefinitionText::loaded)) {
                return 1;
            }
            if (hasObservations) {
                sayWhatIsLacking(questions, plan.unknown());
            }
            return 0;
        }
    }

    /** A version that is to begin does not hear what was published before, and nobody would notice. */
    private void sayWhatIsLacking(FactQuestions questions, List<Definition> loaded) throws PublishException {
        List<Definition> beginning =
                loaded.stream().filter(version -> !version.retired()).toList();
        if (beginning.isEmpty()) {
            return;
        }
        Backfill backfill = new Backfill(beginning, questions.definitions());
        List<String> lacking =
                backfill.lacking(PublishedComponents.read(questions, backfill.components())::vintages).stream()
                        .map(Definition::name)
                        .distinct()
                        .toList();
        if (!lacking.isEmpty()) {
            spec.commandLine()
                    .getOut()
                    .println("Components have facts from before these begin; once they hold, 'firstprint definitions"
                            + " backfill " + String.join(" ", lacking) + "' brings that history");
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.definitions;

import io.firstprint.cli.cluster.ClusterOptions;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.derived.Backfill;
import io.firstprint.events.topic.Lane;
import io.firstprint.poller.publish.FactPublisher;
import io.firstprint.poller.publish.FactQuestions;
import io.firstprint.poller.publish.PublishException;
import java.io.PrintWriter;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings definitions the history of their components from before they began. */
@Command(
        name = "backfill",
        description = "Publishes the series of the components of definitions as snapshots, as known now, so that what"
                + " was published before a definition began is there for it. A snapshot raises no alert and is no"
                + " revision. What a definition knows already is not published again; not to be run while a release is"
                + " coming out.",
        mixinStandardHelpOptions = true)
public final class DefinitionsBackfillCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "Names of definitions that are in force.")
    private List<String> names = List.of();

    @Option(names = "--dry-run", description = "Says what would be published, and publishes nothing.")
    private boolean dryRun;

    @Override
    public Integer call() throws PublishException {
        // before anything is read: what becomes public from now on is newer than the snapshots
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        FactQuestions questions = new FactQuestions(cluster.publishing());
        Definitions all = questions.definitions();
        List<String> refusals =
                names.stream().flatMap(name -> refusal(name, all, now).stream()).toList();
        if (!refusals.isEmpty()) {
            refusals.forEach(spec.commandLine().getErr()::println);
            spec.commandLine().getErr().println("Nothing was published");
            return 1;
        }
        List<Definition> wanted = all.at(now).stream()
                .filter(version -> names.contains(version.name()))
                .toList();
        Backfill backfill = new Backfill(wanted, all);
        return publish(backfill, PublishedComponents.read(questions, backfill.components()), now);
    }

    private static Optional<String> refusal(String name, Definitions all, Instant now) {
        if (all.at(now).stream().anyMatch(version -> version.name().equals(name))) {
            return Optional.empty();
        }
        @Nullable
        Definition last = all.versions().stream()
                .filter(version -> version.name().equals(name))
                .reduce((earlier, later) -> later)
                .orElse(null);
        String found = last == null
                ? "none of that name; 'firstprint definitions list' names those in force"
                : last.retired()
                        ? "one that is retired; nothing is computed by it"
                        : "one that begins at " + last.effectiveFrom() + "; run this again from then on";
        return Optional.of("Expected a definition " + name + " that is in force, found " + found);
    }

    private int publish(Backfill backfill, PublishedComponents published, Instant now) throws PublishException {
        PrintWriter out = spec.commandLine().getOut();
        List<ObservationSet> snapshots = new ArrayList<>(backfill.snapshots(published::vintages, now));
        for (Lane lane : Lane.values()) {
            List<ObservationSet> ofLane = published.in(lane, snapshots);
            if (!dryRun && !ofLane.isEmpty()) {
                try (FactPublisher writer = FactPublisher.ofBackfill(cluster.publishing(), lane)) {
                    writer.publishSnapshots(lane, ofLane);
                }
            }
        }
        snapshots.forEach(snapshot -> out.println(line(snapshot)));
        int known = backfill.components().size() - snapshots.size();
        out.println((dryRun ? "Would publish " : "Published ") + snapshots.size() + " snapshots, " + known
                + " components have nothing to add");
        return 0;
    }

    private static String line(ObservationSet snapshot) {
        return snapshot.indicator() + " " + snapshot.observations().size() + " values"
                + (snapshot.source().equals(Source.BACKFILL_IN_PART)
                        ? ", without periods of which a value is held in quarantine or was rejected"
                        : "");
    }
}

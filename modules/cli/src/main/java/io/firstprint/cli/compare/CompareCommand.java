/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.compare;

import io.firstprint.cli.cluster.ClusterOptions;
import io.firstprint.cli.cluster.GenerationOption;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.poller.publish.PublishConfig;
import io.firstprint.replay.compare.Comparison;
import io.firstprint.replay.compare.InstantRange;
import io.firstprint.replay.compare.NamespaceReader;
import io.firstprint.replay.run.RunName;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether two namespaces say the same, and why not. */
@Command(
        name = "compare",
        description =
                "Compares what two namespaces say in the end, such as the live one and a replay: a digest for each"
                        + " topic of views, and the differences by their cause. Status 1 where they differ.",
        mixinStandardHelpOptions = true)
public final class CompareCommand implements Callable<Integer> {
    private static final String LIVE = "live";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final GenerationOption generation = new GenerationOption();

    @Mixin
    private final RangeOptions publications = new RangeOptions();

    @Parameters(
            index = "0",
            paramLabel = "LEFT",
            description =
                    "'live' for the namespace of --namespace, 'live:2' for its second generation of views, the name of a"
                            + " replay, or a namespace that ends in a dot.")
    private String left = "";

    @Parameters(index = "1", paramLabel = "RIGHT", description = "As LEFT.")
    private String right = "";

    @Option(
            names = "--first",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many differences of each cause, and facts of each side, to print;"
                    + " default ${DEFAULT-VALUE}")
    private int first;

    @Option(names = "--json", description = "One JSON object on one line, with whole digests.")
    private boolean json;

    @Override
    public Integer call() {
        PublishConfig config = cluster.publishing();
        TopicCatalogue one = catalogue(left, config);
        TopicCatalogue other = catalogue(right, config);
        if (one.nameOf("alerts.v1").equals(other.nameOf("alerts.v1"))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Expected two that can differ, found " + left + " and " + right + ", which are one");
        }
        InstantRange range = checkedRange();
        try (EventSerdes serdes = new EventSerdes(config.registry())) {
            NamespaceReader reader = new NamespaceReader(new HashMap<>(config.kafka()), serdes.fields());
            Comparison comparison = Comparison.of(reader, one, other, range);
            print(comparison, one, other);
            return comparison.isEqual() ? 0 : 1;
        }
    }

    private void print(Comparison comparison, TopicCatalogue one, TopicCatalogue other) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(ComparisonJson.of(comparison, one.namespace(), other.namespace(), first));
        } else {
            new ComparisonText(one.namespace(), other.namespace(), first)
                    .of(comparison)
                    .forEach(out::println);
        }
    }

    private TopicCatalogue catalogue(String named, PublishConfig config) {
        try {
            if (named.equals(LIVE)) {
                return generation.topics(cluster);
            }
            if (named.matches(LIVE + ":[0-9]{1,9}")) {
                return config.catalogue().ofGeneration(Integer.parseInt(named.substring(LIVE.length() + 1)));
            }
            return new TopicCatalogue(named.endsWith(".") ? named : new RunName(named).namespace());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private InstantRange checkedRange() {
        if (first < 0) {
            throw new ParameterException(spec.commandLine(), "Expected --first 0 or more, found " + first);
        }
        try {
            return publications.range();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}

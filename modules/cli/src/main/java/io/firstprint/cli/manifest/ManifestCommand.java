/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.manifest;

import io.firstprint.cli.cluster.CatalogueOptions;
import io.firstprint.events.topic.TopicCatalogue;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a file of the deployment. */
@Command(
        name = "manifest",
        description =
                "Prints topics and users as resources of Strimzi, the rights of all users as a script for Kafka's tools,"
                        + " or a script for the levels of compatibility, all made from the catalogue of topics.",
        mixinStandardHelpOptions = true)
public final class ManifestCommand implements Callable<Integer> {
    private static final int DEFAULT_REPLICAS = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Parameters(
            paramLabel = "KIND",
            completionCandidates = Kinds.class,
            description = "Which: ${COMPLETION-CANDIDATES}.")
    private String kind = "";

    @Mixin
    private final CatalogueOptions catalogue = new CatalogueOptions();

    @Option(
            names = "--partitions",
            defaultValue = "4",
            description = "Partitions of topics partitioned by indicator; default ${DEFAULT-VALUE}")
    private int partitions;

    @Option(
            names = "--replicas",
            description = "Copies of each partition, all but one of which have to be in sync; default ${DEFAULT-VALUE}")
    private int replicas = DEFAULT_REPLICAS;

    @Option(
            names = "--cluster",
            paramLabel = "NAME",
            defaultValue = "firstprint",
            description = "The cluster's name to Strimzi; default ${DEFAULT-VALUE}")
    private String cluster = "";

    /** What can be printed. */
    private enum Kind {
        TOPICS,
        USERS,
        ACLS,
        COMPATIBILITY;

        static Optional<Kind> named(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.toString().equals(name))
                    .findFirst();
        }

        static List<String> names() {
            return Arrays.stream(values()).map(Kind::toString).toList();
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Names of kinds, for the usage message. */
    static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Kind.names().iterator();
        }
    }

    @Override
    public Integer call() {
        if (partitions < 1 || replicas < 1) {
            throw refused("Expected one partition and one replica or more, found " + partitions + " and " + replicas);
        }
        spec.commandLine().getOut().print(text());
        spec.commandLine().getOut().flush();
        return 0;
    }

    private String text() {
        Kind what = Kind.named(kind)
                .orElseThrow(
                        () -> refused("Expected one of " + String.join(", ", Kind.names()) + ", found '" + kind + "'"));
        return switch (what) {
            case TOPICS -> new StrimziTopics(topics(), new StrimziTopics.Sizes(partitions, replicas)).text(cluster);
            case USERS -> new StrimziUsers(topics()).text(cluster);
            case ACLS -> new AclScript(topics()).text();
            case COMPATIBILITY -> new CompatibilityScript(topics()).text();
        };
    }

    private TopicCatalogue topics() {
        try {
            return catalogue.topics();
        } catch (IllegalArgumentException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException refused(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}

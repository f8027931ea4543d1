/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.source;

import io.firstprint.poller.named.NamedFormats;
import io.firstprint.yaml.Fields;
import io.firstprint.yaml.Problem;
import io.firstprint.yaml.Problems;
import io.firstprint.yaml.YamlNode;
import io.firstprint.yaml.YamlTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a file of sources says, or everything that is wrong with it.
 *
 * @param sources in the order of the file; none when there are problems
 * @param problems in the order of the file
 */
public record SourcesFile(List<SourceConfig> sources, List<Problem> problems) {
    private static final String EXAMPLE = "/io/firstprint/poller/sources.yaml";

    /** Copies both lists. */
    public SourcesFile {
        sources = List.copyOf(sources);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a file.
     *
     * @param formats that sources may have
     * @param environment what variables say, for keys; null where one is not set
     * @param folder from which the paths of files with keys are counted
     */
    public static SourcesFile read(
            byte[] content, NamedFormats formats, Function<String, @Nullable String> environment, Path folder) {
        Problems problems = new Problems();
        try {
            SourceReader reader = new SourceReader(problems, formats, new KeyReader(problems, environment, folder));
            List<SourceConfig> found = sources(YamlTree.read(content, "sources"), reader, problems);
            List<Problem> all = problems.all();
            return new SourcesFile(all.isEmpty() ? found : List.of(), all);
        } catch (YamlTree.BadYaml e) {
            return new SourcesFile(List.of(), List.of(e.problem()));
        }
    }

    /** Returns the file that ships with the project, to be changed by whoever uses it. */
    public static byte[] example() {
        try (InputStream resource = Objects.requireNonNull(SourcesFile.class.getResourceAsStream(EXAMPLE), EXAMPLE)) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + EXAMPLE + " failed", e);
        }
    }

    private static List<SourceConfig> sources(YamlNode root, SourceReader reader, Problems problems) {
        Fields top = Fields.of(root, "'sources'", problems);
        if (top == null) {
            return List.of();
        }
        YamlNode node = top.required("sources", "write 'sources:' and below it '- name: ...'");
        top.refuseOthers();
        if (!(node instanceof YamlNode.Listing listing) || listing.items().isEmpty()) {
            if (node != null) {
                problems.add(node.place(), "a list of sources", node.shown(), "begin each with '- name: ...'");
            }
            return List.of();
        }
        Set<String> names = new HashSet<>();
        return listing.items().stream()
                .map(item -> once(item, reader.read(item), names, problems))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable SourceConfig once(
            YamlNode item, @Nullable SourceConfig source, Set<String> names, Problems problems) {
        if (source != null && !names.add(source.name())) {
            problems.add(item.place(), "each name once", "'" + source.name() + "' again", "name one of them otherwise");
        }
        return source;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.meters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The meters that there are, by the tables of {@code docs/observability.md}.
 *
 * @param labels of each meter, those left out that Prometheus adds
 */
public record DocumentedMeters(Map<String, Set<String>> labels) {
    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z_0-9]+)` \\| (?:gauge|counter|histogram) \\|([^|]*)\\|.*\\|");
    private static final Pattern LABEL = Pattern.compile("`([a-z]+)`");

    /** Reads the page. */
    public static DocumentedMeters read() {
        Map<String, Set<String>> labels = new TreeMap<>();
        page().lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .forEach(row -> labels.put(
                        row.group(1),
                        LABEL.matcher(row.group(2))
                                .results()
                                .map(result -> result.group(1))
                                .collect(Collectors.toCollection(TreeSet::new))));
        return new DocumentedMeters(labels);
    }

    /** Returns what stands in the page. */
    public static String page() {
        Path root = Path.of(Objects.requireNonNull(System.getProperty("firstprint.root")));
        try {
            return Files.readString(root.resolve("docs/observability.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

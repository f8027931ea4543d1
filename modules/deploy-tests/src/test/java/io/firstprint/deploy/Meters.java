/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The meters that there are, by the tables of {@code docs/observability.md}, which another test holds against what processes say.
 *
 * @param labels of each meter, those included that Prometheus adds
 */
record Meters(Map<String, Set<String>> labels) {
    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z_0-9]+)` \\| (?:gauge|counter|histogram) \\|([^|]*)\\|.*\\|");
    private static final Pattern LABEL = Pattern.compile("`([a-z]+)`");
    private static final Set<String> ADDED = Set.of("job", "instance");

    static Meters documented() {
        Map<String, Set<String>> labels = new HashMap<>(Map.of("up", ADDED));
        text().lines().map(ROW::matcher).filter(Matcher::matches).forEach(row -> {
            Set<String> own = LABEL.matcher(row.group(2))
                    .results()
                    .map(result -> result.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            own.addAll(ADDED);
            labels.put(row.group(1), own);
        });
        return new Meters(labels);
    }

    /** Returns what stands in the page. */
    static String text() {
        try {
            return Files.readString(HelmChart.DEPLOY.resolve("../docs/observability.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.manifest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A call of Kafka's tool for rights, which means each of its operations on each of its resources.
 *
 * @param who the option that names who is allowed or denied
 * @param operations as the options that name them
 * @param resources as the options that name them
 * @param pattern how names are meant; empty for the cluster
 */
record ToolCall(String who, List<String> operations, List<String> resources, String pattern) {
    /** Takes a line of arguments apart. */
    static ToolCall of(String line) {
        List<String> options = Arrays.stream(line.trim().split(" (?=--)", -1)).toList();
        return new ToolCall(
                options.stream()
                        .filter(option -> option.contains("-principal "))
                        .findFirst()
                        .orElse("nobody"),
                with(options, "--operation"),
                options.stream()
                        .filter(option -> option.matches("--(topic|group|transactional-id|cluster)( .*)?"))
                        .toList(),
                String.join("", with(options, "--resource-pattern-type")));
    }

    private static List<String> with(List<String> options, String name) {
        return options.stream().filter(option -> option.startsWith(name + " ")).toList();
    }

    /** Returns one line for each right, as if it were given alone. */
    Stream<String> rights() {
        return resources.stream().flatMap(resource -> operations.stream()
                .map(operation ->
                        "--add " + who + " " + operation + " " + resource + (pattern.isEmpty() ? "" : " " + pattern)));
    }
}

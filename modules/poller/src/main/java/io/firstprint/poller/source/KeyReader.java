/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.source;

import io.firstprint.yaml.Fields;
import io.firstprint.yaml.Problems;
import io.firstprint.yaml.YamlNode;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a source's key is: in the environment or in a file, never in the file of sources itself. */
final class KeyReader {
    private static final String ADVICE = "write 'key: {env: NAME}' or 'key: {file: PATH}'";

    private final Problems problems;
    private final Function<String, @Nullable String> environment;
    private final Path folder;

    KeyReader(Problems problems, Function<String, @Nullable String> environment, Path folder) {
        this.problems = problems;
        this.environment = environment;
        this.folder = folder;
    }

    /** Returns the key that stands somewhere, null when none is wanted or it is not there, which is noted. */
    @Nullable
    SourceKey read(@Nullable YamlNode node) {
        if (node == null) {
            return null;
        }
        if (!(node instanceof YamlNode.Mapping)) {
            problems.add(
                    node.place(),
                    "where the key is",
                    "a text, which is not shown",
                    "keep keys out of this file: " + ADVICE);
            return null;
        }
        Fields fields = Objects.requireNonNull(Fields.of(node, "where the key is", problems));
        SourceKey variable =
                fields.optional("env", name -> SourceKey.ofVariable(name, environment), "set it, or remove the source");
        SourceKey file = fields.optional(
                "file", path -> SourceKey.ofFile(folder.resolve(path)), "put the key there, or remove the source");
        fields.refuseOthers();
        return variable == null ? file : variable;
    }
}

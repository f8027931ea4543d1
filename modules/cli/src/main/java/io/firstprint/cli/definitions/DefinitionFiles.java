/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.definitions;

import io.firstprint.domain.definition.Definition;
import io.firstprint.poller.definition.DefinitionFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads files of definitions and tells everything that is wrong with each. */
final class DefinitionFiles {
    private final PrintWriter err;

    DefinitionFiles(PrintWriter err) {
        this.err = err;
    }

    /** Returns the definitions of all files, or nothing after telling why. */
    Optional<List<Definition>> read(List<Path> files, Instant publishedAt) {
        List<Definition> all = new ArrayList<>();
        boolean sound = true;
        for (Path file : files) {
            Optional<List<Definition>> definitions = read(file, publishedAt);
            definitions.ifPresent(all::addAll);
            sound &= definitions.isPresent();
        }
        return sound ? Optional.of(all) : Optional.empty();
    }

    private Optional<List<Definition>> read(Path path, Instant publishedAt) {
        try {
            DefinitionFile file = DefinitionFile.read(Files.readAllBytes(path), publishedAt);
            file.problems().forEach(problem -> err.println(path + ": " + problem));
            return file.problems().isEmpty() ? Optional.of(file.definitions()) : Optional.empty();
        } catch (IOException e) {
            err.println(
                    path + ": Expected a readable file, found " + e.getClass().getSimpleName() + "; check the path");
            return Optional.empty();
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.definition;

import io.firstprint.domain.definition.Definition;
import io.firstprint.yaml.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a file of definitions says, or everything that is wrong with it.
 *
 * @param definitions in the order of the file; none when there are problems
 * @param problems in the order of the file
 */
public record DefinitionFile(List<Definition> definitions, List<Problem> problems) {
    private static final String FOLDER = "/io/firstprint/poller/definition/";

    /** The files that ship with the project. */
    public static final List<String> SHIPPED =
            List.of("headline.yaml", "real.yaml", "partners.yaml", "eu.yaml", "baskets.yaml", "ai.yaml");

    /** Copies both lists. */
    public DefinitionFile {
        definitions = List.copyOf(definitions);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a file.
     *
     * @param publishedAt when its definitions are made known
     */
    public static DefinitionFile read(byte[] content, Instant publishedAt) {
        return DefinitionReader.read(content, publishedAt);
    }

    /** Returns the definitions that ship with the project. */
    public static List<Definition> shipped(Instant publishedAt) {
        return SHIPPED.stream()
                .flatMap(name -> sound(name, read(bytes(name), publishedAt)).stream())
                .toList();
    }

    private static List<Definition> sound(String name, DefinitionFile file) {
        if (!file.problems.isEmpty()) {
            throw new IllegalStateException(name + ": " + file.problems);
        }
        return file.definitions;
    }

    private static byte[] bytes(String name) {
        try (InputStream resource =
                Objects.requireNonNull(DefinitionFile.class.getResourceAsStream(FOLDER + name), name)) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + name + " failed", e);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.version;

import io.firstprint.domain.version.LoadPlan;
import io.firstprint.domain.version.Versioned;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.yaml.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads files of versions and tells everything that is wrong with each.
 *
 * @param <V> version
 */
public final class VersionFiles<V extends Versioned<V>> {
    private final PrintWriter err;
    private final Reader<V> reader;

    /** Creates a reader that complains to a writer. */
    public VersionFiles(PrintWriter err, Reader<V> reader) {
        this.err = err;
        this.reader = reader;
    }

    /**
     * Reads one file.
     *
     * @param <V> version
     */
    public interface Reader<V> {
        /** Returns what it says; versions are made known at an instant. */
        Found<V> read(byte[] content, Instant publishedAt);
    }

    /**
     * What a file says, or everything that is wrong with it.
     *
     * @param <V> version
     * @param versions none when there are problems
     * @param problems none when there are versions
     */
    public record Found<V>(List<V> versions, List<Problem> problems) {}

    /** Returns the versions of all files, or nothing after telling why. */
    public Optional<List<V>> read(List<Path> files, Instant publishedAt) {
        List<V> all = new ArrayList<>();
        boolean sound = true;
        for (Path file : files) {
            Optional<List<V>> versions = read(file, publishedAt);
            versions.ifPresent(all::addAll);
            sound &= versions.isPresent();
        }
        return sound ? Optional.of(all) : Optional.empty();
    }

    private Optional<List<V>> read(Path path, Instant publishedAt) {
        try {
            Found<V> file = reader.read(Files.readAllBytes(path), publishedAt);
            file.problems().forEach(problem -> err.println(path + ": " + problem));
            return file.problems().isEmpty() ? Optional.of(file.versions()) : Optional.empty();
        } catch (IOException e) {
            err.println(
                    path + ": Expected a readable file, found " + e.getClass().getSimpleName() + "; check the path");
            return Optional.empty();
        }
    }

    /**
     * Publishes what a plan says is new and prints it, or tells why nothing may be loaded and publishes nothing.
     *
     * @param publisher takes what is new, where there is any
     * @return whether the plan was carried out
     */
    public boolean publish(LoadPlan<V> plan, Publisher<V> publisher, PrintWriter out, Function<V, String> line)
            throws PublishException {
        if (isRefused(plan)) {
            err.println("Nothing was published");
            return false;
        }
        if (!plan.unknown().isEmpty()) {
            publisher.publish(plan.unknown());
        }
        plan.unknown().stream().map(line).forEach(out::println);
        out.println("Published " + plan.unknown().size() + " versions, "
                + plan.known().size() + " held already");
        return true;
    }

    /**
     * Publishes versions, all or none.
     *
     * @param <V> version
     */
    public interface Publisher<V> {
        /** Publishes at least one. */
        void publish(List<V> versions) throws PublishException;
    }

    /** Tells why nothing may be loaded; returns whether there is a reason. */
    public boolean isRefused(LoadPlan<?> plan) {
        plan.refusals().forEach(err::println);
        return !plan.refusals().isEmpty();
    }
}

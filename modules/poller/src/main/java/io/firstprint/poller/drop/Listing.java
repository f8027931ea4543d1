/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What lies in a drop folder at one look: its own files first, then those of each folder of a format, by name. */
final class Listing {
    private static final Set<String> SHELVES = Set.of(Shelf.DONE, Shelf.REJECTED);
    private static final List<String> UNFINISHED = List.of(".tmp", ".part", ".crdownload", "~");

    private final List<Entry> entries = new ArrayList<>();

    private Listing() {}

    /**
     * One thing in the folder; links are not followed.
     *
     * @param format what it is by its folder, or null where its content says it
     * @param isOfFolder whether it lies where files are taken; a folder is none
     */
    record Entry(
            Path path,
            BasicFileAttributes attributes,
            @Nullable DropFormat format,
            boolean isOfFolder) {}

    static List<Entry> of(Path directory) throws IOException {
        Listing listing = new Listing();
        List<Path> folders = listing.add(directory, null);
        for (Path folder : folders) {
            String name = String.valueOf(folder.getFileName());
            Optional<DropFormat> format = DropFormat.ofFolder(name);
            if (format.isPresent()) {
                listing.add(folder, format.get()).forEach(listing::addStrange);
            } else if (!SHELVES.contains(name)) {
                listing.addStrange(folder);
            }
        }
        return List.copyOf(listing.entries);
    }

    /** Adds the files of a folder and returns the folders in it. */
    private List<Path> add(Path folder, @Nullable DropFormat format) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (Path path : sorted(folder)) {
            Optional<BasicFileAttributes> attributes = attributes(path);
            if (attributes.isPresent() && attributes.get().isDirectory()) {
                folders.add(path);
            } else if (attributes.isPresent()) {
                entries.add(new Entry(path, attributes.get(), format, true));
            }
        }
        return folders;
    }

    private void addStrange(Path folder) {
        attributes(folder).ifPresent(attributes -> entries.add(new Entry(folder, attributes, null, false)));
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> isLookedAt(String.valueOf(path.getFileName())))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isLookedAt(String name) {
        return !name.startsWith(".") && UNFINISHED.stream().noneMatch(name::endsWith);
    }

    /** Returns how a file looks now; empty when it is gone. */
    static Optional<BasicFileAttributes> attributes(Path path) {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Looking at " + path + " failed", e);
        }
    }
}

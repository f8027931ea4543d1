/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.drop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** The folders {@code done} and {@code rejected} of a drop folder; nothing in them is ever overwritten. */
record Shelf(Path directory) {
    static final String DONE = "done";
    static final String REJECTED = "rejected";
    private static final int MOST_OF_A_NAME = 10_000;

    /** Moves a file that was used, and lists the rows that were left out beside it. */
    Path done(Path file, List<String> leftOut) throws IOException {
        Path target = free(DONE, file);
        if (!leftOut.isEmpty()) {
            write(leftOut(target), leftOut);
        }
        return Files.move(file, target);
    }

    /** Moves a file of which nothing was used, and writes down why beside it. */
    Path rejected(Path file, List<String> lines) throws IOException {
        Path target = free(REJECTED, file);
        write(target.resolveSibling(target.getFileName() + ".reason.txt"), lines);
        return Files.move(file, target);
    }

    /** Returns where the rows are listed that were left out of a file that is done. */
    static Path leftOut(Path done) {
        return done.resolveSibling(done.getFileName() + ".left-out.txt");
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    /** A name that is not taken: {@code x.csv}, {@code x-2.csv}, {@code x-3.csv}; a folder of a format keeps its name. */
    private Path free(String shelf, Path file) throws IOException {
        Path relative = directory.relativize(file);
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        Path folder = Files.createDirectories(
                directory.resolve(shelf).resolve(relative).resolveSibling(""));
        for (int number = 1; number <= MOST_OF_A_NAME; number++) {
            Path target = folder.resolve(number == 1 ? name : stem + "-" + number + ending);
            if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                return target;
            }
        }
        throw new FileAlreadyExistsException(folder.resolve(name).toString());
    }
}

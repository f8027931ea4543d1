/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.drop;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which files have been written to their end, told by what they looked like before. */
final class Arrivals {
    private static final Duration UNCHANGED = Duration.ofSeconds(1);

    /** A file is empty at first when its writer takes long to begin. */
    private static final Duration UNCHANGED_EMPTY = Duration.ofMinutes(1);

    private static final Duration NEXT_TRY = Duration.ofSeconds(10);

    private final Map<Path, Look> looks = new HashMap<>();

    /** Returns whether a file has not changed for long enough, and takes note of how it looks. */
    boolean isComplete(Path file, BasicFileAttributes attributes, Instant now) {
        Look before = looks.get(file);
        if (before == null || !before.isOf(attributes) || before.since().isAfter(now)) {
            looks.put(file, new Look(attributes.size(), attributes.lastModifiedTime(), now, Instant.MIN));
            return false;
        }
        Duration needed = attributes.size() == 0 ? UNCHANGED_EMPTY : UNCHANGED;
        return !now.isBefore(before.since().plus(needed)) && !now.isBefore(before.notBefore());
    }

    /** Returns whether a file still looks as it did when it was complete. */
    boolean isUnchanged(Path file, BasicFileAttributes attributes) {
        Look before = looks.get(file);
        return before != null && before.isOf(attributes);
    }

    /** Leaves a file alone for a while. */
    void tryLater(Path file, Instant now) {
        looks.computeIfPresent(
                file, (path, look) -> new Look(look.size(), look.modified(), look.since(), now.plus(NEXT_TRY)));
    }

    /** Forgets files that are gone. */
    void keepOnly(Set<Path> present) {
        looks.keySet().retainAll(present);
    }

    private record Look(long size, FileTime modified, Instant since, Instant notBefore) {
        boolean isOf(BasicFileAttributes attributes) {
            return size == attributes.size() && modified.equals(attributes.lastModifiedTime());
        }
    }
}

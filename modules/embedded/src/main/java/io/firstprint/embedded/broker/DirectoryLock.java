/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right of one process to a data directory. The operating system ends it with the process, so
 * nothing stale is left by a kill.
 */
final class DirectoryLock implements AutoCloseable {
    /** A channel that nothing refers to is collected, and its lock ends: a caller may drop the broker it started. */
    private static final Set<DirectoryLock> HELD = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws DirectoryInUseException if another broker, of this process or another, holds it */
    static DirectoryLock acquire(Path directory) {
        Path file = directory.resolve("lock");
        try {
            Files.createDirectories(directory);
            return locked(FileChannel.open(file, CREATE, READ, WRITE), directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create or lock the data directory " + directory, e);
        }
    }

    private static DirectoryLock locked(FileChannel channel, Path directory) throws IOException {
        if (!tryLock(channel)) {
            String owner = ownerOf(channel);
            channel.close();
            throw new DirectoryInUseException(directory, owner);
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)), 0);
        DirectoryLock lock = new DirectoryLock(channel);
        HELD.add(lock);
        return lock;
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException held) {
            return false;
        }
    }

    private static String ownerOf(FileChannel channel) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(20);
        channel.read(pid, 0);
        String text = new String(pid.array(), 0, pid.position(), UTF_8);
        return text.isEmpty() ? "another process" : "process " + text;
    }

    @Override
    public void close() {
        HELD.remove(this);
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release the lock of the data directory", e);
        }
    }
}

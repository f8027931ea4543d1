/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** Hangs up on whoever calls, and counts. */
final class DeafServer implements AutoCloseable {
    private static final int BACKLOG = 50;

    private final ServerSocket socket;
    private final AtomicInteger attempts = new AtomicInteger();

    DeafServer(int port) {
        try {
            socket = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::hangUp, "deaf-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void hangUp() {
        while (!socket.isClosed()) {
            try {
                socket.accept().close();
                attempts.incrementAndGet();
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    int attempts() {
        return attempts.get();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

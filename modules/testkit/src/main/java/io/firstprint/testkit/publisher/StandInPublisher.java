/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.publisher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLSocket;

/**
 * A publisher's server on loopback: what it shows is scripted by address and by a clock of the test's.
 *
 * <p>It speaks HTTP/1.1, with or without TLS, and writes every byte itself: the JDK's server sets the
 * {@code Date} of the real clock and refuses to send a wrong length. Methods may be called from any thread.
 */
public final class StandInPublisher implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final Clock clock;
    private final ServerSocket server;
    private final boolean safe;
    private final ExecutorService threads = Executors.newCachedThreadPool(StandInPublisher::daemon);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<Place, Script> scripts = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<String> offered = new CopyOnWriteArrayList<>();
    private volatile Duration ahead = Duration.ZERO;

    /** A path and the parameters that a request must have. */
    private record Place(String path, Set<String> parameters) {
        static Place of(String pathAndQuery) {
            String[] parts = pathAndQuery.split("\\?", 2);
            return new Place(parts[0], Head.parameters(parts.length < 2 ? "" : parts[1]));
        }

        boolean isAskedBy(Head request) {
            return path.equals(request.path()) && request.hasParameters(parameters);
        }
    }

    private StandInPublisher(Clock clock, ServerSocket server, boolean safe) {
        this.clock = clock;
        this.server = server;
        this.safe = safe;
    }

    /**
     * Starts a publisher on a free port.
     *
     * @param clock decides what is shown and what the header {@code Date} says
     */
    public static StandInPublisher start(Clock clock) {
        try {
            return started(clock, new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), false);
        } catch (IOException e) {
            throw new UncheckedIOException("No stand-in publisher", e);
        }
    }

    /** Starts a publisher that speaks TLS with a certificate. */
    public static StandInPublisher startWithTls(Clock clock, TestCertificate certificate) {
        try {
            ServerSocket server = certificate
                    .server()
                    .getServerSocketFactory()
                    .createServerSocket(0, 0, InetAddress.getLoopbackAddress());
            return started(clock, server, true);
        } catch (IOException e) {
            throw new UncheckedIOException("No stand-in publisher", e);
        }
    }

    private static StandInPublisher started(Clock clock, ServerSocket server, boolean safe) {
        StandInPublisher publisher = new StandInPublisher(clock, server, safe);
        publisher.threads.execute(publisher::accept);
        return publisher;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "stand-in-publisher");
        thread.setDaemon(true);
        return thread;
    }

    private void accept() {
        while (closed.getCount() > 0) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                connections.add(socket);
                noteProtocols(socket);
                threads.execute(new Connection(socket, this::reply, closed));
            } catch (IOException | RejectedExecutionException e) {
                // closed meanwhile, or a client that went away before it was greeted
            }
        }
    }

    private void noteProtocols(Socket socket) {
        if (socket instanceof SSLSocket tls) {
            tls.setHandshakeApplicationProtocolSelector((one, protocols) -> {
                offered.addAll(protocols);
                return protocols.contains("http/1.1") ? "http/1.1" : "";
            });
        }
    }

    private Reply reply(Head request) {
        Instant now = clock.instant();
        Reply reply = Reply.to(request, script(request).shown(now), now.plus(ahead));
        asked.add(Asked.of(request, now, reply.status()));
        return reply;
    }

    private Script script(Head request) {
        return scripts.entrySet().stream()
                .filter(entry -> entry.getKey().isAskedBy(request))
                .max(Comparator.comparingInt(
                        entry -> entry.getKey().parameters().size()))
                .map(Map.Entry::getValue)
                .orElseGet(() -> new Script(clock));
    }

    /**
     * Returns what an address shows, to be told. Of several that fit a request the one with the most parameters
     * answers it; an address that was never told is answered with 404.
     *
     * @param pathAndQuery a path and the parameters that a request must have, among others:
     *     {@code /data?time=2025-11}
     */
    public Script at(String pathAndQuery) {
        return scripts.computeIfAbsent(Place.of(pathAndQuery), place -> new Script(clock));
    }

    /** Returns the full address of a path and query. */
    public URI address(String pathAndQuery) {
        return addressAt(HOST, pathAndQuery);
    }

    /** Returns an address of this server under another name, {@code localhost}: another host to a client. */
    public URI addressAt(String host, String pathAndQuery) {
        return URI.create((safe ? "https://" : "http://") + host + ":" + server.getLocalPort() + pathAndQuery);
    }

    /** Sets how far the clock of the header {@code Date} is ahead of the one that decides what is shown. */
    public StandInPublisher clockAhead(Duration offset) {
        ahead = offset;
        return this;
    }

    /** Returns the requests so far, in their order. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Returns the requests for a path, whatever their query, in their order. */
    public List<Asked> asked(String path) {
        return asked.stream().filter(one -> one.path().equals(path)).toList();
    }

    /** Returns how many connections were opened. */
    public int connections() {
        return connections.size();
    }

    /** Returns the protocols that clients offered to speak within TLS: {@code h2}, {@code http/1.1}. */
    public List<String> protocolsOffered() {
        return List.copyOf(offered);
    }

    @Override
    public void close() {
        closed.countDown();
        threads.shutdownNow();
        try {
            server.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The stand-in publisher did not close", e);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.publisher;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.firstprint.testkit.publisher.Sending.Manner;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** One client's connection: request after request, until one of the two has enough. */
final class Connection implements Runnable {
    private final Socket socket;
    private final Function<Head, Reply> replies;
    private final CountDownLatch closed;

    Connection(Socket socket, Function<Head, Reply> replies, CountDownLatch closed) {
        this.socket = socket;
        this.replies = replies;
        this.closed = closed;
    }

    @Override
    public void run() {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            boolean open = true;
            while (open) {
                Optional<Head> request = Head.read(in);
                open = request.isPresent() && answer(replies.apply(request.get()));
            }
        } catch (IOException e) {
            // the client went away, which is its right
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns whether the connection can be used again. */
    private boolean answer(Reply reply) throws IOException, InterruptedException {
        Sending sending = reply.sending();
        pause(sending.delay());
        OutputStream out = socket.getOutputStream();
        Manner manner = sending.manner();
        if (manner == Manner.WHOLE) {
            out.write(joined(reply.head(), reply.body()));
            return !reply.promisesMoreThanItHas();
        }
        if (manner == Manner.DROPPED) {
            return false;
        }
        out.write(reply.head());
        if (manner == Manner.ENDLESS) {
            repeat(reply, out);
        } else if (manner == Manner.TRICKLE) {
            trickle(reply.body(), sending, out);
            return true;
        } else if (manner == Manner.CUT) {
            out.write(reply.body(), 0, Math.min(sending.bytes(), reply.body().length));
        } else {
            out.write(reply.body());
            closed.await();
        }
        return false;
    }

    /** One write, for a page on its way in two packets may wait for the first to be acknowledged. */
    private static byte[] joined(byte[] head, byte[] body) {
        byte[] both = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, both, head.length, body.length);
        return both;
    }

    private void trickle(byte[] body, Sending sending, OutputStream out) throws IOException, InterruptedException {
        for (int sent = 0; sent < body.length && closed.getCount() > 0; sent += sending.bytes()) {
            out.write(body, sent, Math.min(sending.bytes(), body.length - sent));
            pause(sending.pause());
        }
    }

    private void repeat(Reply reply, OutputStream out) throws IOException {
        boolean chunked = reply.sending().claimed() == null;
        byte[] size = (Integer.toHexString(reply.body().length) + "\r\n").getBytes(US_ASCII);
        byte[] end = "\r\n".getBytes(US_ASCII);
        byte[] block = chunked ? joined(joined(size, reply.body()), end) : reply.body();
        while (closed.getCount() > 0) {
            out.write(block);
        }
    }

    private void pause(Duration time) throws InterruptedException {
        if (closed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("the publisher was closed");
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Collects a body up to a size and notes when its bytes came. What is larger is cut off, and what says that it is
 * larger is not even begun.
 */
final class LimitedBody implements BodySubscriber<LimitedBody.Body> {
    /** Digits that fit a long. */
    private static final int MOST_DIGITS = 18;

    private final long limit;
    private final boolean announcedTooLarge;
    private final Instant headAt;
    private final long headNanos = System.nanoTime();
    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
    private final CompletableFuture<Body> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    /** A complete body, and when the head before it came. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
    record Body(byte[] bytes, Timing timing, Instant headAt) {}

    /**
     * Begins when the head of an answer is there.
     *
     * @param limit in bytes
     * @param headAt now, by our clock
     */
    LimitedBody(HttpHeaders headers, long limit, Instant headAt) {
        this.limit = limit;
        this.headAt = headAt;
        this.announcedTooLarge = headers.firstValue("Content-Length")
                .filter(length -> isLarger(length.strip(), limit))
                .isPresent();
    }

    private static boolean isLarger(String length, long limit) {
        return length.chars().allMatch(Character::isDigit)
                && !length.isEmpty()
                && (length.length() > MOST_DIGITS || Long.parseLong(length) > limit);
    }

    @Override
    public CompletionStage<Body> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (announcedTooLarge) {
            cutOff();
        } else {
            given.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (body.isDone()) {
            return;
        }
        for (ByteBuffer buffer : buffers) {
            if (collected.size() + (long) buffer.remaining() > limit) {
                cutOff();
                return;
            }
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            collected.writeBytes(bytes);
        }
    }

    private void cutOff() {
        if (subscription != null) {
            subscription.cancel();
        }
        body.completeExceptionally(new TooLargeException(limit));
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        Timing timing = new Timing(headNanos, System.nanoTime());
        body.complete(new Body(collected.toByteArray(), timing, headAt));
    }
}

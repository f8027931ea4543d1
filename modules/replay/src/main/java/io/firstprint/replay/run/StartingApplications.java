/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import io.firstprint.processor.Application;
import io.firstprint.processor.Applications;
import io.firstprint.processor.ProcessorConfig;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Applications that start while facts are copied. */
final class StartingApplications implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final CompletableFuture<Applications> starting;
    private @Nullable CompletableFuture<Void> closing;

    private StartingApplications(CompletableFuture<Applications> starting) {
        this.starting = starting;
    }

    static StartingApplications start(ProcessorConfig config, List<Application> chosen) {
        return new StartingApplications(CompletableFuture.supplyAsync(() -> Applications.start(config, chosen)));
    }

    /**
     * Waits until all of them process records.
     *
     * @throws IllegalStateException if one of them stopped, or takes minutes
     */
    void await() {
        try {
            started().awaitRunning(PATIENCE);
            requireAlive();
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "Expected the replay's applications to run within " + PATIENCE
                            + ", found them starting: see the log",
                    e);
        }
    }

    private Applications started() {
        try {
            return starting.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw e;
        }
    }

    /** Returns whether they could not start, or one of them stopped; {@link #await} says why. */
    boolean haveFailed() {
        return starting.isCompletedExceptionally()
                || (starting.isDone() && !started().isAlive());
    }

    /** @throws IllegalStateException if one of them stopped */
    void requireAlive() {
        if (!started().isAlive()) {
            throw new IllegalStateException(
                    "Expected the replay's applications to run, found one stopped: see the log");
        }
    }

    /** Begins to commit and stop them as soon as they have started. */
    void beginToClose() {
        if (closing == null) {
            closing = starting.handle((applications, failure) -> Optional.ofNullable(applications))
                    .thenAcceptAsync(started -> started.ifPresent(Applications::close));
        }
    }

    /** Waits for the start, and commits and stops them. */
    @Override
    public void close() {
        beginToClose();
        Objects.requireNonNull(closing).join();
    }
}

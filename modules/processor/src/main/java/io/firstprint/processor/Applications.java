/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Several applications in one process, each as if it ran alone. */
public final class Applications implements AutoCloseable {
    private final List<Processing> running;

    private Applications(List<Processing> running) {
        this.running = running;
    }

    /**
     * Checks for every application whether it may start before any of them writes anything, then starts them.
     *
     * @param config of all of them; its own application does not matter
     * @throws StartRefusedException if one of them would keep a wrong book
     */
    public static Applications start(ProcessorConfig config, Collection<Application> chosen) {
        List<ProcessorConfig> configs =
                chosen.stream().sorted().distinct().map(config::running).toList();
        int partitions = atOnce(configs, Processing::guard).stream()
                .mapToInt(Applications::result)
                .max()
                .orElseThrow();
        configs.forEach(ProcessorConfig::createInstanceDir);
        List<CompletableFuture<Processing>> starting =
                atOnce(configs, each -> Processing.startGuarded(each, partitions));
        try {
            return new Applications(starting.stream().map(Applications::result).toList());
        } catch (RuntimeException e) {
            starting.forEach(Applications::closeIfStarted);
            throw e;
        }
    }

    private static void closeIfStarted(CompletableFuture<Processing> starting) {
        starting.handle((processing, failure) -> Optional.ofNullable(processing))
                .join()
                .ifPresent(Processing::close);
    }

    /** Each waits for the cluster's and the registry's answers most of the time. */
    private static <T> List<CompletableFuture<T>> atOnce(
            List<ProcessorConfig> configs, Function<ProcessorConfig, T> work) {
        return configs.stream()
                .map(config -> {
                    CompletableFuture<T> result = new CompletableFuture<>();
                    new Thread(() -> complete(result, () -> work.apply(config)), "start-" + config.application())
                            .start();
                    return result;
                })
                .toList();
    }

    private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
        try {
            result.complete(work.get());
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    private static <T> T result(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw e;
        }
    }

    /**
     * Waits until all of them process records.
     *
     * @param timeout for each
     * @throws TimeoutException if one of them takes longer
     * @throws IllegalStateException if one of them stopped
     */
    public void awaitRunning(Duration timeout) throws TimeoutException {
        for (Processing processing : running) {
            processing.awaitRunning(timeout);
        }
    }

    /** Returns each of them. */
    public List<Processing> all() {
        return running;
    }

    /** Returns whether all of them are at work; false once one stopped for good. */
    public boolean isAlive() {
        return running.stream().allMatch(Processing::isAlive);
    }

    /** Returns how each of them does, by the id of the application. */
    public Map<String, Condition> conditions() {
        Map<String, Condition> conditions = new TreeMap<>();
        running.forEach(processing -> conditions.put(processing.applicationId(), processing.condition()));
        return conditions;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Commits and stops them, all at once: each waits for its threads and for the cluster most of the time. */
    @Override
    public void close() {
        List<Thread> closing = running.stream()
                .map(processing -> new Thread(processing::close, "close-" + processing.applicationId()))
                .toList();
        closing.forEach(Thread::start);
        closing.forEach(Applications::join);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeoutException;

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
        configs.forEach(Processing::guard);
        List<Processing> started = new ArrayList<>();
        try {
            configs.forEach(each -> started.add(Processing.startGuarded(each)));
            return new Applications(started);
        } catch (RuntimeException e) {
            started.forEach(Processing::close);
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

    /** Returns whether all of them are at work; false once one stopped for good. */
    public boolean isAlive() {
        return running.stream().allMatch(Processing::isAlive);
    }

    /** Commits and stops them, the last stage first. */
    @Override
    public void close() {
        for (int i = running.size() - 1; i >= 0; i--) {
            running.get(i).close();
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.Main;
import io.firstprint.testkit.cluster.TestNamespace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A command in a process of its own, and what it prints. */
public final class FirstprintProcess implements AutoCloseable {
    private final Process process;
    private final Thread reading;
    private final List<String> said = new CopyOnWriteArrayList<>();

    private FirstprintProcess(Process process) {
        this.process = process;
        this.reading = new Thread(this::read, "process");
        reading.setDaemon(true);
        reading.start();
    }

    /** Starts a command that is given a namespace of a test. */
    static FirstprintProcess start(TestNamespace namespace, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(words));
        command.addAll(List.of(
                "--bootstrap-servers",
                namespace.cluster().bootstrapServers(),
                "--schema-registry",
                namespace.cluster().registryUrl(),
                "--namespace",
                namespace.topics().namespace()));
        return start(List.of(), command);
    }

    /**
     * Starts a command.
     *
     * @param options of the JVM
     * @param words of the command
     */
    public static FirstprintProcess start(List<String> options, List<String> words) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1")
                .redirectErrorStream(true);
        command.command().addAll(options);
        command.command().addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.command().addAll(words);
        return new FirstprintProcess(command.start());
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(said::add);
        } catch (IOException | UncheckedIOException e) {
            said.add("output ended: " + e.getMessage());
        }
    }

    /** Waits until it has said something, and fails, with what it said, where it ends before. */
    public FirstprintProcess awaitSaid(String words, Duration within) {
        try {
            Awaitility.await(words)
                    .atMost(within)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> hasSaid(words) || !process.isAlive());
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("Expected '" + words + "' within " + within + ", found " + said, e);
        }
        assertThat(hasSaid(words)).as("'" + words + "' in " + said).isTrue();
        return this;
    }

    /** Returns every line that it has said up to now. */
    List<String> said() {
        return List.copyOf(said);
    }

    /** Returns what follows some words in the first line that has them. */
    String after(String words) {
        return said.stream()
                .filter(line -> line.contains(words))
                .map(line -> line.substring(line.indexOf(words) + words.length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Expected '" + words + "', found " + said));
    }

    boolean hasSaid(String words) {
        return said.stream().anyMatch(line -> line.contains(words));
    }

    long timesSaid(String words) {
        return said.stream().filter(line -> line.contains(words)).count();
    }

    /** Says what it said last if it has ended by itself. */
    void requireAlive() {
        if (!process.isAlive()) {
            List<String> lines = List.copyOf(said);
            throw new AssertionError("Expected the process to go on, found it ended; last it said "
                    + lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        }
    }

    /** Ends it as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Lets it do nothing at all, as when its machine sleeps, until it goes on. */
    void pause() throws IOException {
        signal("STOP");
    }

    void goOn() throws IOException {
        signal("CONT");
    }

    private void signal(String name) throws IOException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(kill.onExit().join().exitValue()).as("kill -" + name).isZero();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until it ends by itself and returns its status. */
    int awaitEnd() {
        return process.onExit().join().exitValue();
    }

    /** Waits until it ends by itself and returns its status, or -1 where it goes on for longer; all is read then. */
    public int awaitEnd(Duration within) throws InterruptedException {
        if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
            return -1;
        }
        reading.join();
        return process.exitValue();
    }

    /** Returns what it has said up to now, on standard output and standard error. */
    public List<String> lines() {
        return List.copyOf(said);
    }

    /** Asks it to end, as {@code kill} does, and returns its status. */
    public int stop() {
        process.destroy();
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() {
        kill();
    }

    @Override
    public String toString() {
        return said.toString();
    }
}

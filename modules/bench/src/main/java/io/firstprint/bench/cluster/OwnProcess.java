/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A part of a measurement in a process of its own: it can be killed, and its garbage is its own. */
public final class OwnProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader words;

    private OwnProcess(Process process) {
        this.process = process;
        this.words = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts a class of this class path.
     *
     * @param heap an option of the JVM, such as {@code -Xmx512m}
     */
    public static OwnProcess start(Class<?> main, String heap, List<String> arguments) throws IOException {
        return start(List.of(), main, heap, arguments);
    }

    /** Starts one that leaves the processors to others, as the launcher starts a replay. */
    public static OwnProcess startYielding(Class<?> main, String heap, List<String> arguments) throws IOException {
        return start(List.of("nice", "-n", "10"), main, heap, arguments);
    }

    private static OwnProcess start(List<String> before, Class<?> main, String heap, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return new OwnProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for what it says next. */
    public void await(String word) throws IOException {
        String said = String.valueOf(words.readLine());
        if (!said.equals(word)) {
            throw new IllegalStateException("Expected the process to say " + word + ", found " + said);
        }
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

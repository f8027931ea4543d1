/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.testcontainers.images.builder.Transferable;

/**
 * Certificates, passwords and properties of clients in a directory, made from what is in {@code deploy/security}.
 *
 * @param directory where they are
 */
record TrialFiles(Path directory) {
    static final Path DEPLOY = Path.of("..", "..", "deploy");
    private static final Path SECURITY = DEPLOY.resolve("security");
    private static final int READABLE = 0644;

    /** Runs the script that makes certificates of servers, each given as {@code NAME=HOST,...}. */
    void makeCertificates(String... servers) {
        List<String> command = new ArrayList<>(
                List.of(SECURITY.resolve("trial-certificates.sh").toString(), directory.toString()));
        command.addAll(List.of(servers));
        String unused = output(command);
    }

    static String passwordOf(String user) {
        return user + "-secret";
    }

    /** Returns the proxy's file of users, each with the hash of the password. */
    static String htpasswd(List<String> users) {
        return users.stream()
                .map(user -> user + ":"
                        + output(List.of("openssl", "passwd", "-6", passwordOf(user)))
                                .strip() + "\n")
                .collect(Collectors.joining());
    }

    private static String output(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.onExit().join().exitValue()).as(said).isZero();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the example of a client's properties with a user's name, password and this directory. */
    String properties(String user) {
        return read(SECURITY.resolve("client.properties"))
                .replace("firstprint-processor", user)
                .replace("changeit", passwordOf(user))
                .replace("/etc/firstprint", directory.toString());
    }

    /** Writes a user's properties, changed, and returns the file. */
    Path config(String user, String name, UnaryOperator<String> change) {
        try {
            return Files.writeString(directory.resolve(name + ".properties"), change.apply(properties(user)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a file of this directory as one that every user of a container can read. */
    Transferable shown(String name) {
        return Transferable.of(read(directory.resolve(name)), READABLE);
    }

    static Transferable shipped(String name) {
        return Transferable.of(read(DEPLOY.resolve(name)), READABLE);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

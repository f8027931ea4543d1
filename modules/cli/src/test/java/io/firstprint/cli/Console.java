/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli;

import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.testkit.cluster.TestNamespace;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Runs the command line and keeps what it prints. */
public final class Console {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int status;

    /** Returns what a command printed that was given the addresses of a stack. */
    public static Console against(EmbeddedStack stack, String... arguments) {
        Console console = new Console();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--bootstrap-servers", stack.bootstrapServers(), "--schema-registry", stack.registryUrl()));
        console.run(all.toArray(String[]::new));
        return console;
    }

    /** Returns what a command printed that was given a namespace of a test. */
    public static Console in(TestNamespace namespace, String... arguments) {
        Console console = new Console();
        console.runIn(namespace, arguments);
        return console;
    }

    /** Returns the exit status of a command that is given a namespace of a test. */
    public int runIn(TestNamespace namespace, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--bootstrap-servers", namespace.cluster().bootstrapServers()));
        all.addAll(List.of("--schema-registry", namespace.cluster().registryUrl()));
        all.addAll(List.of("--namespace", namespace.topics().namespace()));
        return run(all.toArray(String[]::new));
    }

    /** Returns the exit status. */
    public int run(String... arguments) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        status = command.execute(arguments);
        return status;
    }

    /** Returns the exit status of the last command. */
    public int status() {
        return status;
    }

    public String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }
}

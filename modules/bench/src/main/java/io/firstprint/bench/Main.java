/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench;

import java.nio.file.Path;

/** The entry point: {@code latency} or {@code start LAUNCHER}. */
public final class Main {
    private Main() {}

    /** Runs one measurement and prints a table. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 1 && arguments[0].equals("latency")) {
            System.out.println(new AlertLatency().measure());
        } else if (arguments.length == 2 && arguments[0].equals("start")) {
            System.out.println(new StartUp(Path.of(arguments[1])).measure());
        } else {
            System.err.println("Expected 'latency', or 'start' and the path of the launcher");
            System.exit(2);
        }
    }
}

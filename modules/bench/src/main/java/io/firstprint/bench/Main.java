/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench;

import java.util.Arrays;
import java.util.List;

/** The entry point: the first argument names the measurement. */
public final class Main {
    private static final String USAGE = """
            Expected one of
              latency                                   from an observation to its alert
              morning                                   from a release's bytes to its committed facts
              start LAUNCHER                            from the launcher to the demo's first alert
              replay [VALUES [WARM-UPS ROUNDS]]         the processor beside a loop written by hand
              past [VALUES [WARM-UPS ROUNDS]]           a replay, start to report, beside that loop
              years LAUNCHER                            34 years of the headline series replayed
              beside [VALUES]                           live alerts while a replay runs
              flink [VALUES [WARM-UPS ROUNDS]]          the processor beside Flink
              restore [RECORDS [WARM-UPS ROUNDS]]       books that come back beside a bare consumer
              lanes [ROWS]                              the headline while detail floods in
              history                                   34 years beside 2
              rules                                     1 000 rules over 10 000 indicators beside the rest
              lives                                     a release of which 13 x 50 alerts are followed
            and before it, for a profile: --profile FILE.jfr""";

    private Main() {}

    /** Runs one measurement and prints a table. */
    public static void main(String[] arguments) throws Exception {
        List<String> words = Arrays.asList(arguments);
        boolean profiled = words.size() > 2 && words.get(0).equals("--profile");
        Measurements measurements = new Measurements(profiled ? words.subList(2, words.size()) : words);
        if (!measurements.known()) {
            System.err.println(USAGE);
            System.exit(2);
        }
        if (profiled) {
            measurements.printProfiled(words.get(1));
        } else {
            measurements.print();
        }
    }
}

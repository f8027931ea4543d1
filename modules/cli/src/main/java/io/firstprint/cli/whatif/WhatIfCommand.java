/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.whatif;

import io.firstprint.cli.cluster.ClusterOptions;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.poller.publish.PublishConfig;
import io.firstprint.replay.fact.LiveFacts;
import io.firstprint.replay.whatif.WhatIf;
import io.firstprint.replay.whatif.WhatIfAnswer;
import io.firstprint.replay.whatif.WhatIfRelease;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.HashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a release what it would have said. */
@Command(
        name = "what-if",
        description = "Prints what a release said and what it would have said under other rules, forecasts or figures:"
                + " alerts gained, lost, changed and the same. Reads a given cluster and writes nothing to it.",
        mixinStandardHelpOptions = true)
public final class WhatIfCommand implements Callable<Integer> {
    /** Nothing is committed under it; it needs the right to read. */
    private static final String GROUP = "firstprint-what-if";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final WhatIfOptions whatIf = new WhatIfOptions();

    @Parameters(paramLabel = "RELEASE", description = "Which one: CENSUS-BEA/FT900/2025-11.")
    private String release = "";

    @Option(names = "--json", description = "One JSON object on one line.")
    private boolean json;

    @Override
    public Integer call() {
        ReleaseId asked = release();
        if (whatIf.isNothing()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Expected what is to be other, '--override', '--consensus' or '--rules', found none of them");
        }
        WhatIf wanted = whatIf.read(Clock.systemUTC());
        PublishConfig config = cluster.publishing();
        try (EventSerdes serdes = new EventSerdes(config.registry());
                LiveFacts live = new LiveFacts(config.catalogue(), new HashMap<>(config.kafka()), GROUP)) {
            print(new WhatIfRelease(LiveHistory.of(live), config.catalogue(), serdes, asked).ask(wanted));
        }
        return 0;
    }

    private ReleaseId release() {
        try {
            return ReleaseId.parse(release);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void print(WhatIfAnswer answer) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(WhatIfJson.of(answer));
        } else {
            WhatIfText.of(answer).forEach(out::println);
        }
    }
}

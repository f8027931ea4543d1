/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.demo;

import io.firstprint.cli.Termination;
import io.firstprint.cli.views.ViewKind;
import io.firstprint.cli.views.ViewReader;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.Lane;
import io.firstprint.poller.Poller;
import io.firstprint.poller.PollerConfig;
import io.firstprint.poller.publish.PublishConfig;
import io.firstprint.processor.Processing;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.common.IsolationLevel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The November 2025 release, end to end on an embedded stack. */
@Command(
        name = "demo",
        description = "Plays the US trade release of 2026-01-29 end to end in this process: a stand-in publisher, the"
                + " poller, a Kafka broker, a schema registry, the processor, and the alerts.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Option(
            names = "--json",
            description = "One JSON object per alert and line on standard output, all else on standard error.")
    private boolean json;

    @Option(names = "--exit-when-done", description = "End with status 0 once every alert was shown.")
    private boolean exitWhenDone;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep everything here for the next start; default: a temporary directory.")
    private @Nullable Path data;

    @Option(names = "--broker-port", defaultValue = "0", description = "Port of the broker; default: any free one")
    private int brokerPort;

    @Option(names = "--registry-port", defaultValue = "0", description = "Port of the registry; default: any free one")
    private int registryPort;

    @Override
    public Integer call() throws TimeoutException, InterruptedException {
        DemoConsole console =
                new DemoConsole(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
        console.tell("starting broker, schema registry and processor");
        try (Termination termination = Termination.onSignal();
                DemoDirectory directory = DemoDirectory.of(data);
                DemoStack stack = DemoStack.start(directory, brokerPort, registryPort);
                EventSerdes serdes = new EventSerdes(stack.registry());
                Arrivals owed = arrivals(stack, serdes);
                Processing processing = stack.process(directory)) {
            play(console, directory, stack, processing, () -> arrivals(stack, serdes), owed);
            if (exitWhenDone) {
                return 0;
            }
            tellHowToConnect(console, stack);
            return termination.await(processing::isAlive) ? 0 : 1;
        }
    }

    /** Begins to read; before the processor starts, for it may owe alerts of a run that was cut short. */
    private static Arrivals arrivals(DemoStack stack, EventSerdes serdes) {
        return new Arrivals(
                ViewReader.open(
                        stack.client(),
                        serdes,
                        stack.topics(),
                        ViewKind.ALERTS,
                        ViewReader.Start.NOW,
                        IsolationLevel.READ_COMMITTED),
                stack.admin());
    }

    private static void play(
            DemoConsole console,
            DemoDirectory directory,
            DemoStack stack,
            Processing processing,
            Supplier<Arrivals> reading,
            Arrivals owed)
            throws InterruptedException {
        BalanceHistory history = BalanceHistory.load();
        DemoClock clock = new DemoClock(Demo.HISTORY_READ);
        PublishConfig publishing = PublishConfig.to(
                Map.of("bootstrap.servers", stack.bootstrapServers()), stack.registry(), stack.topics());
        AtomicReference<byte[]> page = new AtomicReference<>(BalanceHistory.asGraphCsv(history.before()));
        try (StandInPublisher publisher = StandInPublisher.start(page::get);
                Poller poller = new Poller(PollerConfig.to(publishing), clock);
                Progress progress = new Progress(
                        stack.admin(),
                        stack.client(),
                        processing.applicationId(),
                        stack.topics().factsOf(Lane.HEADLINE))) {
            Demo demo = new Demo(console, clock, publisher.url(), page::set, poller, progress, history);
            demo.playHistory(directory, owed);
            demo.playRelease(reading);
        }
    }

    private static void tellHowToConnect(DemoConsole console, DemoStack stack) {
        String where = "--bootstrap-servers " + stack.bootstrapServers() + " --schema-registry "
                + stack.registry().url();
        console.tell("");
        console.tell("The stack stays up until Ctrl-C. Connect with:");
        console.tell("  bootstrap server  " + stack.bootstrapServers());
        console.tell("  schema registry   " + stack.registry().url());
        stack.topics()
                .all()
                .forEach(spec ->
                        console.tell("  topic             " + stack.topics().nameOf(spec)));
        console.tell("  ./firstprint alerts " + where + " --from-beginning --to-end --json");
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.cli.log.LogOption;
import io.firstprint.poller.LoadOutcome;
import io.firstprint.poller.PollOutcome;
import io.firstprint.poller.drop.DropOutcome;
import io.firstprint.poller.lead.Standing;
import io.firstprint.poller.source.SourceConfig;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import picocli.CommandLine;

/** What {@code poll} says, line by line with the time, or as log records; may be told by several threads. */
final class PollReport {
    private final Supplier<CommandLine> command;
    private final LogOption log;
    private final Map<String, String> lastNews = new ConcurrentHashMap<>();

    PollReport(Supplier<CommandLine> command, LogOption log) {
        this.log = log;
        this.command = command;
    }

    /** Says a line, on standard error where it is not good. */
    void say(boolean good, String line) {
        say(good, line, Map.of());
    }

    private synchronized void say(boolean good, String line, Map<String, String> fields) {
        if (log.isJson()) {
            LogOption.log(good, line, fields);
            return;
        }
        PrintWriter to = good ? command.get().getOut() : command.get().getErr();
        to.println(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + line);
        to.flush();
    }

    boolean tell(String what, LoadOutcome outcome) {
        boolean loaded = outcome instanceof LoadOutcome.Loaded;
        say(loaded, what + ": " + outcome.message());
        return loaded;
    }

    boolean tell(SourceConfig source, PollOutcome outcome) {
        say(outcome.isUsable(), source.name() + ": " + outcome.message(), fields(source, outcome));
        return outcome.isUsable();
    }

    private static Map<String, String> fields(SourceConfig source, PollOutcome outcome) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "firstprint.source", source.name(), "event.outcome", outcome.isUsable() ? "success" : "failure"));
        if (outcome instanceof PollOutcome.Published published) {
            fields.put("trace.id", published.trace().traceId());
        }
        return fields;
    }

    /** Says what is new: the same outcome of a source round after round is said once. */
    void tellNews(SourceConfig source, PollOutcome outcome) {
        String news = outcome instanceof PollOutcome.Held held ? "held until " + held.until() : outcome.message();
        if (!news.equals(lastNews.put(source.name(), news))) {
            boolean unused = tell(source, outcome);
        }
    }

    void tell(DropOutcome outcome) {
        say(outcome instanceof DropOutcome.Taken, outcome.file() + ": " + outcome.message());
    }

    void tell(Standing standing) {
        boolean usual = standing == Standing.STANDING_BY;
        say(usual, "standing by: " + (usual ? "another poller is at work" : "no answer from Kafka"));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import io.firstprint.events.serde.EventSerdes;
import io.firstprint.processor.Application;
import io.firstprint.processor.ProcessorConfig;
import io.firstprint.replay.fact.FactChange;
import io.firstprint.replay.fact.FactChoice;
import io.firstprint.replay.fact.LiveFacts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;

/**
 * Past facts once more, from the first fact to the last view, in topics of their own.
 *
 * <p>What all indicators are judged by is copied first. The applications, which are those of live work, then start while
 * the other facts are copied.
 */
public final class Replay {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final ReplayConfig config;
    private final RunName run;
    private final FactChange change;
    private final Clock clock;
    private final Pause pause;
    private final ReplayListener listener;
    private final BooleanSupplier stopped;

    /**
     * Prepares a replay.
     *
     * @param change what is to be otherwise than in the source
     * @param clock real time
     * @param pause how it waits until a fact's time has come
     * @param listener is told how it gets on
     * @param stopped says whether it is to end early; it can be resumed
     */
    public Replay(
            ReplayConfig config,
            RunName run,
            FactChange change,
            Clock clock,
            Pause pause,
            ReplayListener listener,
            BooleanSupplier stopped) {
        this.config = config;
        this.run = run;
        this.change = change;
        this.clock = clock;
        this.pause = pause;
        this.listener = listener;
        this.stopped = stopped;
    }

    /** Prepares a replay of the facts as they are, by real time. */
    public Replay(ReplayConfig config, RunName run, ReplayListener listener, BooleanSupplier stopped) {
        this(config, run, FactChange.NONE, Clock.systemUTC(), Pause.REAL, listener, stopped);
    }

    /**
     * Begins the replay, or goes on with it, and returns when every view is there or it was stopped.
     *
     * @throws ReplayRefusedException if it asks for something else than at its first start, or runs already
     * @throws IllegalStateException if an application stopped
     * @throws org.apache.kafka.common.KafkaException if the cluster does not answer
     */
    public ReplayReport run(ReplayRequest request) {
        long begunAt = System.nanoTime();
        try (Admin admin = Admin.create(config.client())) {
            RunSite site = new RunSite(config, run, admin);
            Optional<RunState> before = site.state();
            before.ifPresent(state -> check(request, state));
            before.filter(state -> state.progress().facts() > 0).ifPresent(state -> site.requireFacts());
            return before.isPresent() && before.get().progress().ended()
                    ? report(before.get(), begunAt)
                    : advance(request, site, admin, begunAt);
        }
    }

    private ReplayReport report(RunState state, long begunAt) {
        List<ReplayReport.Release> releases =
                state.progress().ended() ? new ReportReader(config, run, state.plan()).read() : List.of();
        Duration took = Duration.ofNanos(System.nanoTime() - begunAt);
        return new ReplayReport(run, state.plan(), state.progress(), took, releases);
    }

    private void check(ReplayRequest request, RunState state) {
        List<String> differences =
                request.differencesFrom(state.plan(), config.live().namespace(), change.digest());
        if (!differences.isEmpty()) {
            throw new ReplayRefusedException("Expected to resume replay " + run + " with "
                    + String.join(", ", differences) + ": leave out what differs to resume it, choose another name, or"
                    + " delete it with 'firstprint replay delete " + run + "'");
        }
    }

    private ReplayReport advance(ReplayRequest request, RunSite site, Admin admin, long begunAt) {
        site.requireStateDir();
        site.awaitRest();
        RunQuota quota = new RunQuota(admin, run);
        try (LiveFacts facts = new LiveFacts(config.live(), config.client(run), run.factsGroup())) {
            RunState planned = site.state().orElseGet(() -> firstState(request, facts));
            site.prepare(planned.plan().partitions());
            quota.set(config.quotaBytesPerSecond());
            try (ReplayWriter writer = new ReplayWriter(run, config.client(run), facts.group());
                    EventSerdes serdes = new EventSerdes(config.registry())) {
                RunState state = site.state().orElse(planned);
                RunLedger ledger = new RunLedger(state, writer, listener::at);
                ledger.commit(Map.of());
                return process(copying(facts, ledger, writer, serdes), ledger, site, admin, begunAt);
            }
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            throw new ReplayRefusedException(
                    "Expected to be the only one that runs replay " + run + ", found that it was started again: that"
                            + " start goes on; should it have stopped too, start it once more to resume it",
                    e);
        } finally {
            site.leave();
            quota.remove();
        }
    }

    private RunState firstState(ReplayRequest request, LiveFacts facts) {
        List<TopicPartition> partitions = facts.partitions();
        int ofSource = facts.partitionsOf(config.live().observations()).size();
        return new RunState(
                request.plan(ofSource, config.live().namespace(), change.digest(), clock.instant()),
                RunProgress.NONE,
                facts.beginnings(partitions),
                facts.ends(partitions));
    }

    private Copying copying(LiveFacts facts, RunLedger ledger, ReplayWriter writer, EventSerdes serdes) {
        RunState state = ledger.state();
        ReplayPlan plan = state.plan();
        int ofSource = facts.partitionsOf(config.live().observations()).size();
        @Nullable
        Remarking remarking = plan.partitions() == ofSource
                ? null
                : new Remarking(plan.partitions(), MarkerForm.of(serdes, run.topics()));
        FactCopier copier = new FactCopier(new FactChoice(plan.to(), plan.indicators()), change, remarking, writer);
        return plan.speed().isPaced()
                ? new InstantOrder(
                        facts.between(facts.beginnings(state.ends().keySet()), state.ends()),
                        change.more(),
                        copier,
                        ledger,
                        new Timetable(clock, pause, plan.speed()))
                : new PartitionOrder(facts, copier, change, ledger, config.live());
    }

    private ReplayReport process(Copying copying, RunLedger ledger, RunSite site, Admin admin, long begunAt) {
        copying.copyGlobal(stopped);
        if (stopped.getAsBoolean()) {
            return report(ledger.state(), begunAt);
        }
        site.awaitSchemas();
        List<Application> chosen = ChosenApplications.of(config.live(), ledger.state(), change);
        ProcessorConfig processing = site.processing(ledger.state().records());
        try (StartingApplications applications = StartingApplications.start(processing, chosen)) {
            copying.copyRest(() -> stopped.getAsBoolean() || applications.haveFailed());
            applications.await();
            if (copying.isDone() && settle(new Settling(admin, processing, chosen), applications, ledger)) {
                ledger.end();
            }
            applications.beginToClose();
            return report(ledger.state(), begunAt);
        }
    }

    private boolean settle(Settling settling, StartingApplications applications, RunLedger ledger) {
        while (!stopped.getAsBoolean()) {
            if (settling.look()) {
                return true;
            }
            applications.requireAlive();
            ledger.tick();
            Pause.REAL.pause(BETWEEN_LOOKS);
        }
        return false;
    }
}

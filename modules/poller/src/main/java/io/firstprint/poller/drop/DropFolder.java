/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.drop;

import io.firstprint.events.record.DeadLetter;
import io.firstprint.poller.drop.DropOutcome.Fenced;
import io.firstprint.poller.drop.DropOutcome.Kept;
import io.firstprint.poller.drop.DropOutcome.PassedOver;
import io.firstprint.poller.drop.DropOutcome.Rejected;
import io.firstprint.poller.drop.DropOutcome.Taken;
import io.firstprint.poller.drop.FactSink.Sunk;
import io.firstprint.poller.drop.FileFactPublisher.Counts;
import io.firstprint.poller.drop.Listing.Entry;
import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.format.RejectionReason;
import io.firstprint.poller.named.FileFacts;
import io.firstprint.poller.publish.FactPublisher;
import io.firstprint.poller.publish.FencedException;
import io.firstprint.poller.publish.PublishConfig;
import io.firstprint.poller.publish.PublishException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder into which people and scripts put files of facts.
 *
 * <p>A file in the folder itself is one of our own formats, forecasts or release dates, told by its content. One in a
 * sub-folder is of the format that the sub-folder is named after. Each is taken once: what it says and was not known is
 * published, then it is moved to {@code done}, or to {@code rejected} with the reason beside it. What fails on the
 * outside leaves the file where it is. Killed in between, it is taken again and publishes nothing new. Told the time;
 * not for use by several threads.
 */
public final class DropFolder implements AutoCloseable {
    private static final String WRITER = "drop";

    private final Path directory;
    private final FileFactPublisher publisher;
    private final FactSink sink;
    private final ContentReader reader;
    private final Shelf shelf;
    private final Arrivals arrivals = new Arrivals();
    private final Set<Path> toldOf = new HashSet<>();
    private boolean fenced;

    DropFolder(Path directory, FileFactPublisher publisher, FactSink sink, ContentReader reader) {
        if (!Files.isDirectory(directory)) {
            throw new IllegalArgumentException(
                    "Expected a folder for files of facts at " + directory + ", found none; make it or name another");
        }
        this.directory = directory;
        this.publisher = publisher;
        this.sink = sink;
        this.reader = reader;
        this.shelf = new Shelf(directory);
    }

    /**
     * Returns a folder whose forecasts and release dates go to Kafka; connections are opened with the first file.
     *
     * @param sink takes everything else that files say
     * @throws IllegalArgumentException if there is no such folder
     */
    public static DropFolder at(Path directory, PublishConfig config, FactSink sink) {
        FileFactPublisher publisher = new FileFactPublisher(FactPublisher.ofForecasts(config, WRITER));
        return new DropFolder(directory, publisher, sink, FileContent::read);
    }

    /**
     * Looks at the folder and takes every file that has not changed since a look at least a second ago.
     *
     * @return what came of each file that was taken or tried, and what is passed over, that once
     * @throws IOException if the folder cannot be listed
     * @throws InterruptedException if the thread is interrupted
     */
    public List<DropOutcome> look(Instant now) throws IOException, InterruptedException {
        List<DropOutcome> outcomes = new ArrayList<>();
        List<Entry> entries = fenced ? List.of() : Listing.of(directory);
        Set<Path> present = entries.stream().map(Entry::path).collect(Collectors.toSet());
        arrivals.keepOnly(present);
        toldOf.retainAll(present);
        for (Entry entry : entries) {
            look(entry, now).ifPresent(outcomes::add);
            if (outcomes.stream().anyMatch(DropFolder::endsTheLook)) {
                break;
            }
        }
        return outcomes;
    }

    /** What was refused to one file would be to the next, and each waits for an answer. */
    private static boolean endsTheLook(DropOutcome outcome) {
        return outcome instanceof Kept || outcome instanceof Fenced;
    }

    private Optional<DropOutcome> look(Entry entry, Instant now) throws InterruptedException {
        if (!entry.isOfFolder()) {
            return toldOf.add(entry.path()) ? Optional.of(passedOver(entry.path())) : Optional.empty();
        }
        if (!arrivals.isComplete(entry.path(), entry.attributes(), now)) {
            return Optional.empty();
        }
        try {
            return take(entry, now);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            arrivals.tryLater(entry.path(), now);
            return Optional.of(new Kept(
                    entry.path(),
                    "Expected to move " + entry.path() + " to " + Shelf.DONE + " or " + Shelf.REJECTED + ", found " + e
                            + "; check the rights and the space there, it is tried again"));
        } catch (FencedException e) {
            fenced = true;
            return Optional.of(new Fenced(entry.path(), String.valueOf(e.getMessage())));
        } catch (PublishException e) {
            arrivals.tryLater(entry.path(), now);
            return Optional.of(new Kept(entry.path(), e.getMessage() + "; the file stays and is tried again"));
        }
    }

    private PassedOver passedOver(Path folder) {
        return new PassedOver(
                folder,
                "Expected files, and folders that are named like formats, found the folder " + folder
                        + "; nothing in it is looked at. Formats: " + DropFormat.folders());
    }

    private Optional<DropOutcome> take(Entry entry, Instant now)
            throws IOException, PublishException, InterruptedException {
        Path file = entry.path();
        if (!entry.attributes().isRegularFile()) {
            return Optional.of(reject(
                    file,
                    RejectionReason.UNREADABLE_FILE,
                    "Expected a regular file at " + file + ", found a "
                            + (entry.attributes().isSymbolicLink() ? "symbolic link" : "special file")
                            + "; put the file itself there",
                    List.of()));
        }
        byte[] content;
        try {
            content = reader.read(file);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            return Optional.of(reject(
                    file,
                    RejectionReason.UNREADABLE_FILE,
                    FileContent.unreadable(file, e) + "; put a smaller file or a readable one there",
                    List.of()));
        }
        boolean unchanged = Listing.attributes(file)
                .filter(attributes -> arrivals.isUnchanged(file, attributes))
                .isPresent();
        return unchanged ? Optional.of(use(entry, content, now)) : Optional.empty();
    }

    private DropOutcome use(Entry entry, byte[] content, Instant now)
            throws IOException, PublishException, InterruptedException {
        Decoded<DropFormat> format =
                entry.format() == null ? DropFormat.ofContent(content) : new Decoded.Accepted<>(entry.format());
        if (format instanceof Decoded.Rejected<DropFormat> rejected) {
            return refuse(entry.path(), rejected.reason(), rejected.message(), content, now);
        }
        DropFormat known = ((Decoded.Accepted<DropFormat>) format).value();
        DroppedFile file = new DroppedFile(
                String.valueOf(entry.path().getFileName()), known.name(), content, DeadLetter.digestOf(content), now);
        Decoded<FileFacts> decoded = known.decode(content, file.contentDigest(), publisher.calendar(), now);
        if (decoded instanceof Decoded.Rejected<FileFacts> rejected) {
            return refuse(entry.path(), rejected.reason(), rejected.message(), content, now);
        }
        FileFacts facts = ((Decoded.Accepted<FileFacts>) decoded).value();
        return facts.isEmpty() && !facts.leftOut().isEmpty()
                ? refuse(entry.path(), RejectionReason.UNKNOWN_VALUE, nothingUsable(facts), content, now)
                : publish(entry.path(), file, facts, known.isOwn());
    }

    private static String nothingUsable(FileFacts facts) {
        return "Expected rows that can be used, found none among "
                + facts.leftOut().size() + ": " + String.join(System.lineSeparator(), facts.leftOut());
    }

    private Taken publish(Path path, DroppedFile file, FileFacts facts, boolean isOwn)
            throws IOException, PublishException, InterruptedException {
        Counts counts =
                isOwn ? publisher.publishOwn(facts, file.archived()) : publisher.publishOthers(facts, file.archived());
        int others = facts.observed().size() + facts.readings().size();
        Sunk sunk = others == 0 ? new Sunk(0, List.of()) : sink.publish(file, facts);
        List<String> leftOut =
                Stream.concat(facts.leftOut().stream(), sunk.refused().stream()).toList();
        Path movedTo = shelf.done(path, leftOut);
        return new Taken(
                path,
                movedTo,
                counts.published() + sunk.published(),
                counts.known()
                        + Math.max(0, others - sunk.published() - sunk.refused().size()),
                leftOut.size());
    }

    private DropOutcome refuse(Path file, RejectionReason reason, String message, byte[] content, Instant now)
            throws IOException, PublishException {
        publisher.refuse(String.valueOf(file.getFileName()), reason, message, content, now);
        return reject(file, reason, message, List.of());
    }

    private Rejected reject(Path file, RejectionReason reason, String message, List<String> leftOut)
            throws IOException {
        List<String> lines = new ArrayList<>(List.of(reason.name(), message));
        lines.addAll(leftOut);
        return new Rejected(file, shelf.rejected(file, lines), reason, message);
    }

    @Override
    public void close() {
        publisher.close();
    }

    /** Reads a file. */
    interface ContentReader {
        byte[] read(Path file) throws IOException;
    }
}

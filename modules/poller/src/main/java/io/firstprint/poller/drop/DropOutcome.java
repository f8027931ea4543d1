/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.drop;

import io.firstprint.poller.format.RejectionReason;
import java.nio.file.Path;

/** What came of one file of a drop folder. */
public sealed interface DropOutcome {

    /** Returns where the file was found. */
    Path file();

    /** Returns one line for people. */
    String message();

    /**
     * What the file says and was not known is published, and the file is in {@code done}.
     *
     * @param movedTo where it is now
     * @param published facts that were new
     * @param known facts that were published before, or that say nothing new
     * @param leftOut rows that cannot be used; they are listed beside the file
     */
    record Taken(Path file, Path movedTo, int published, int known, int leftOut) implements DropOutcome {
        @Override
        public String message() {
            String rows = leftOut == 0 ? "" : ", " + leftOut + " rows were left out: see " + Shelf.leftOut(movedTo);
            return "Published " + published + " new facts, " + known + " were known" + rows;
        }
    }

    /**
     * Nothing of the file can be used, and it is in {@code rejected}, with the reason beside it.
     *
     * @param movedTo where it is now
     */
    record Rejected(Path file, Path movedTo, RejectionReason reason, String message) implements DropOutcome {}

    /** The file stays where it is and is tried again. */
    record Kept(Path file, String message) implements DropOutcome {}

    /** Something that is no file of this folder; it stays where it is, and is told of once. */
    record PassedOver(Path file, String message) implements DropOutcome {}

    /** Another poller took this folder over; further looks are of no use. */
    record Fenced(Path file, String message) implements DropOutcome {}
}

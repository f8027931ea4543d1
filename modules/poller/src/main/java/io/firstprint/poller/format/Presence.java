/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

/** Whether a publisher had rows to give. */
public enum Presence {
    /** There are rows, of which some, all or none may be usable. */
    ROWS,
    /** The question was valid and nothing answers to it. */
    NO_ROWS,
    /** What was asked for is not out yet. */
    NOT_YET_PUBLISHED
}

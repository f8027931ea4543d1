/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

/**
 * Readings of {@link System#nanoTime} in this process.
 *
 * @param firstByteNanos when the head of the answer had arrived
 * @param completedNanos when the last byte had arrived
 */
public record Timing(long firstByteNanos, long completedNanos) {}

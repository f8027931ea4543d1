/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

/**
 * A part of an answer that is not used, while the rest of it is.
 *
 * @param reason the closed code
 * @param message what was expected, what was found and where
 */
public record Refusal(RejectionReason reason, String message) {}

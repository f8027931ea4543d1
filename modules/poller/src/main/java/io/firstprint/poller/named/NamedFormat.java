/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.named;

import io.firstprint.poller.format.Decoded;

/** A publisher's bytes to what they say. */
@FunctionalInterface
public interface NamedFormat {

    /** Returns the facts, or why nothing may be used. */
    Decoded<FileFacts> decode(SourceAnswer answer);
}

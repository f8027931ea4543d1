/* SPDX-License-Identifier: Apache-2.0 */
/** Rounds over publishers' pages: what they say that is new becomes facts in Kafka. */
@NullMarked
package io.firstprint.poller;

import org.jspecify.annotations.NullMarked;

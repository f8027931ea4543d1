/* SPDX-License-Identifier: Apache-2.0 */
/** A schema registry with Confluent's REST interface over a compacted topic. */
@NullMarked
package io.firstprint.embedded.registry;

import org.jspecify.annotations.NullMarked;

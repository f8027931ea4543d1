/* SPDX-License-Identifier: Apache-2.0 */
/** What it costs to follow alerts. */
@NullMarked
package io.firstprint.bench.lives;

import org.jspecify.annotations.NullMarked;

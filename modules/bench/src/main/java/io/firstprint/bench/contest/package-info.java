/* SPDX-License-Identifier: Apache-2.0 */
/** Contestants that do the same work in turn, and the ratios between them. */
@NullMarked
package io.firstprint.bench.contest;

import org.jspecify.annotations.NullMarked;

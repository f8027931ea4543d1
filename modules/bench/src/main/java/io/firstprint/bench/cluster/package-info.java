/* SPDX-License-Identifier: Apache-2.0 */
/** The embedded stack with topics that are filled from generated facts and emptied of views between runs. */
@NullMarked
package io.firstprint.bench.cluster;

import org.jspecify.annotations.NullMarked;

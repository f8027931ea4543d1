/* SPDX-License-Identifier: Apache-2.0 */
/** The same keyed work on Apache Flink. */
@NullMarked
package io.firstprint.bench.flink;

import org.jspecify.annotations.NullMarked;

/* SPDX-License-Identifier: Apache-2.0 */
/** Generations of views: which one is read, and how readers go from one to the next. */
@NullMarked
package io.firstprint.processor.generation;

import org.jspecify.annotations.NullMarked;

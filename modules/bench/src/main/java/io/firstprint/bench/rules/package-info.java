/* SPDX-License-Identifier: Apache-2.0 */
/** What rules cost beside the rest of the processing. */
@NullMarked
package io.firstprint.bench.rules;

import org.jspecify.annotations.NullMarked;

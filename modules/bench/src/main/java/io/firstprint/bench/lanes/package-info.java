/* SPDX-License-Identifier: Apache-2.0 */
/** Whether a flood of detail holds up the headline. */
@NullMarked
package io.firstprint.bench.lanes;

import org.jspecify.annotations.NullMarked;

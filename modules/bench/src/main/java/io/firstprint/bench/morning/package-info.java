/* SPDX-License-Identifier: Apache-2.0 */
/** How long a release takes from its bytes to its facts. */
@NullMarked
package io.firstprint.bench.morning;

import org.jspecify.annotations.NullMarked;

/* SPDX-License-Identifier: Apache-2.0 */
/** Time that a test decides. */
@NullMarked
package io.firstprint.testkit.clock;

import org.jspecify.annotations.NullMarked;

/* SPDX-License-Identifier: Apache-2.0 */
/** Views read back, and when two sets of them are equal. */
@NullMarked
package io.firstprint.testkit.views;

import org.jspecify.annotations.NullMarked;

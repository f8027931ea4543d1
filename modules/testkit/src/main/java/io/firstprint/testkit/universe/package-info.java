/* SPDX-License-Identifier: Apache-2.0 */
/** A trade universe of any size with generated figures, which no publisher ever issued. */
@NullMarked
package io.firstprint.testkit.universe;

import org.jspecify.annotations.NullMarked;

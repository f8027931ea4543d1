/* SPDX-License-Identifier: Apache-2.0 */
/** Facts that have versions, each in force from an instant on: what definitions and rules have in common. */
@NullMarked
package io.firstprint.domain.version;

import org.jspecify.annotations.NullMarked;

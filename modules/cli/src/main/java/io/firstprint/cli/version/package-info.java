/* SPDX-License-Identifier: Apache-2.0 */
/** What commands for definitions and for rules have in common. */
@NullMarked
package io.firstprint.cli.version;

import org.jspecify.annotations.NullMarked;

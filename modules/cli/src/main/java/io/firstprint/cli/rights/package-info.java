/* SPDX-License-Identifier: Apache-2.0 */
/** The command that prints and creates access rights. */
@NullMarked
package io.firstprint.cli.rights;

import org.jspecify.annotations.NullMarked;

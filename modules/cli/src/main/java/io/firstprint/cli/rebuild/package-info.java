/* SPDX-License-Identifier: Apache-2.0 */
/** The command {@code rebuild}: another generation of views, beside the one that is read. */
@NullMarked
package io.firstprint.cli.rebuild;

import org.jspecify.annotations.NullMarked;

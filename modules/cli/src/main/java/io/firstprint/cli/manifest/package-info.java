/* SPDX-License-Identifier: Apache-2.0 */
/** Files that a deployment is described by, made from the catalogue of topics. */
@NullMarked
package io.firstprint.cli.manifest;

import org.jspecify.annotations.NullMarked;

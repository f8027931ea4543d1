/* SPDX-License-Identifier: Apache-2.0 */
/** YAML as a tree with places, read field by field, every problem told at once. */
@NullMarked
package io.firstprint.yaml;

import org.jspecify.annotations.NullMarked;

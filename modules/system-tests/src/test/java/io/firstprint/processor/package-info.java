/* SPDX-License-Identifier: Apache-2.0 */
/** A processor as none may be run, for which the settings of its package are taken and one of them is changed. */
@NullMarked
package io.firstprint.processor;

import org.jspecify.annotations.NullMarked;

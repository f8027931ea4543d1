/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package io.firstprint.processor;

import org.jspecify.annotations.NullMarked;

/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package io.firstprint.testkit.publisher;

import org.jspecify.annotations.NullMarked;

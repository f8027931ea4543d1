/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package io.firstprint.embedded.broker;

import org.jspecify.annotations.NullMarked;

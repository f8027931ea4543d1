/* SPDX-License-Identifier: Apache-2.0 */
/** Rules: what is worth an alert, to whom it belongs and how severe it is. Conditions are compiled elsewhere. */
@NullMarked
package io.firstprint.domain.rule;

import org.jspecify.annotations.NullMarked;

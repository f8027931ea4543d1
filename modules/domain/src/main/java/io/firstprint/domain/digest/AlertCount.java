/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.digest;

import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.Alert;

/**
 * How many alerts of one kind and severity a release raised.
 *
 * @param kind what they are about
 * @param severity how much they ask for attention
 * @param count 1 or more
 */
public record AlertCount(Alert.Kind kind, Severity severity, int count) {}

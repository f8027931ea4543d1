/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoteIdTest {
    @Test
    void shouldKeepAllDigitsOfAnId() {
        NoteId id = NoteId.of("ffffffffffffffff0000000000000001");

        assertThat(id).isEqualTo(new NoteId(-1, 1));
    }

    @Test
    void shouldTellIdsOfAnotherFormApart() {
        assertThat(NoteId.of("alert/1")).isEqualTo(NoteId.of("alert/1")).isNotEqualTo(NoteId.of("alert/2"));
    }
}

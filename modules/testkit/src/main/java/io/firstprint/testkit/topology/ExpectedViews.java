/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.topology;

import io.firstprint.testkit.views.View;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;

/** The views of one topic, to be expected one after another. */
public final class ExpectedViews {
    private final String topic;
    private final Deque<View> found;

    ExpectedViews(String topic, List<View> found) {
        this.topic = topic;
        this.found = new ArrayDeque<>(found);
    }

    /** Expects that a field of the next view reads so, and that it is not withdrawn. */
    public ExpectedViews saying(String field, String text) {
        View view = next();
        Assertions.assertThat(view.text(field)).as("%s of %s", field, view).isEqualTo(text);
        Assertions.assertThat(view.withdrawn()).as("withdrawn of %s", view).isFalse();
        return this;
    }

    /** Expects that the next view withdraws what had such a field. */
    public ExpectedViews withdrawing(String field, String text) {
        View view = next();
        Assertions.assertThat(view.text(field)).as("%s of %s", field, view).isEqualTo(text);
        Assertions.assertThat(view.withdrawn()).as("withdrawn of %s", view).isTrue();
        return this;
    }

    /** Expects that the topic says nothing else. */
    public void andNothingMore() {
        Assertions.assertThat(found).as("more views of %s", topic).isEmpty();
    }

    private View next() {
        Assertions.assertThat(found).as("views of %s", topic).isNotEmpty();
        return Objects.requireNonNull(found.poll());
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;

/** Bytes with bytes changed, cut, doubled and put in. */
public final class Damaged {
    private static final int LONGEST = 12;

    private Damaged() {}

    /**
     * Returns bytes after some changes.
     *
     * @param changes how many, from 0
     * @param words that are put in: what a format trips over
     */
    public static byte[] bytes(byte[] sound, int changes, List<String> words, Random random) {
        byte[] body = sound;
        for (int change = 0; change < changes; change++) {
            body = changed(body, words, random);
        }
        return body;
    }

    private static byte[] changed(byte[] body, List<String> words, Random random) {
        int from = random.nextInt(body.length + 1);
        int to = Math.min(body.length, from + random.nextInt(LONGEST));
        ByteArrayOutputStream changed = new ByteArrayOutputStream(body.length + LONGEST);
        changed.write(body, 0, from);
        switch (random.nextInt(5)) {
            case 0 -> changed.write(random.nextInt(256));
            case 1 -> changed.writeBytes(words.get(random.nextInt(words.size())).getBytes(UTF_8));
            case 2 -> changed.write(body, from, to - from);
            case 3 -> to = random.nextInt(4) == 0 ? body.length : to; // a file that is cut is mostly refused at once
            default -> {
                // what lies between is left out
            }
        }
        changed.write(body, random.nextInt(8) == 0 ? from : to, body.length - to);
        return changed.toByteArray();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import javax.xml.stream.XMLStreamException;

/** Text in runs of different type faces, as one; readings of Asian script beside it are left out. */
final class RichText {
    private RichText() {}

    static String until(XmlPart part, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        while (part.next() && !part.ends(end)) {
            if (part.begins("rPh") || part.ends("rPh")) {
                phonetic = part.begins("rPh");
            } else if (part.begins("t")) {
                String run = part.text();
                text.append(phonetic ? "" : run);
            }
        }
        return text.toString().strip();
    }
}

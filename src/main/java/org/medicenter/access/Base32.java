package org.medicenter.access;

/** Bytes as RFC 4648 (6) writes them, without padding: letters and digits that nobody takes for one another. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int kept = 0;
        int bits = 0;
        for (byte next : bytes) {
            kept = kept << 8 | next & 0xff;
            bits += 8;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt(kept >> bits & 0x1f));
            }
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt(kept << BITS - bits & 0x1f));
        }
        return text.toString();
    }

    static byte[] decode(String text) {
        byte[] bytes = new byte[text.length() * BITS / 8];
        int kept = 0;
        int bits = 0;
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            kept = kept << BITS | ALPHABET.indexOf(text.charAt(i));
            bits += BITS;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (kept >> bits);
            }
        }
        return bytes;
    }
}

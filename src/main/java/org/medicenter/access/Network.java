package org.medicenter.access;

import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.util.StringUtils;

/**
 * Where somebody comes from, for limits that count by address. An IPv6 customer gets at least a /64, so all of its
 * addresses are one; an IPv4 address is one by itself.
 *
 * @param name such as {@code 192.0.2.1} or {@code 2001:db8:0:1::/64}
 */
public record Network(String name) {

    private static final int GROUPS = 8;
    private static final int GROUPS_OF_THE_NETWORK = 4;

    /** What cannot be read as an address counts as it stands. */
    public static Network of(String address) {
        String withoutZone = address.replaceFirst("%.*", "");
        if (!withoutZone.contains(":")) {
            return new Network(address);
        }
        return withoutZone.contains(".") ? ofMapped(withoutZone) : new Network(firstHalf(withoutZone));
    }

    /** An IPv4 address, written as an IPv6 one. */
    private static Network ofMapped(String address) {
        return new Network(address.substring(address.lastIndexOf(':') + 1));
    }

    private static String firstHalf(String address) {
        String[] sides = address.split("::", -1);
        String[] before = groups(sides[0]);
        String[] after = sides.length > 1 ? groups(sides[1]) : new String[0];
        var all = new String[Math.max(GROUPS, before.length)];
        Arrays.fill(all, "0");
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(after, 0, all, Math.max(0, all.length - after.length), Math.min(after.length, all.length));
        var network = new StringBuilder();
        for (int at = 0; at < GROUPS_OF_THE_NETWORK; at++) {
            network.append(shortened(all[at])).append(':');
        }
        return network.append(":/64").toString();
    }

    private static String[] groups(String side) {
        return side.isEmpty() ? new String[0] : StringUtils.delimitedListToStringArray(side, ":");
    }

    private static String shortened(String group) {
        return group.length() <= 4 && group.chars().allMatch(HexFormat::isHexDigit)
                ? Integer.toHexString(HexFormat.fromHexDigits(group.isEmpty() ? "0" : group))
                : group;
    }
}

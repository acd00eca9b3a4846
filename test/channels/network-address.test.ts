import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { NetworkAddresses } from "../../adapters/web/network-address.js";

/** The address of a request that came from `from`, which says that it speaks for `forwarded`. */
function addressOf(from: string, forwarded: string | undefined, trusted: readonly string[] = []): string {
  const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
  return new NetworkAddresses(trusted).of({ headers, socket: { remoteAddress: from } } as unknown as IncomingMessage);
}

test.each<[string, string | undefined, readonly string[], string]>([
  ["203.0.113.7", undefined, [], "203.0.113.7"],
  ["203.0.113.7", "198.51.100.1", [], "203.0.113.7"],
  ["::ffff:203.0.113.7", undefined, [], "203.0.113.7"],
  ["10.0.0.1", "198.51.100.1", ["10.0.0.1"], "198.51.100.1"],
  ["10.0.0.1", "198.51.100.1", ["10.0.0.2"], "10.0.0.1"],
  ["10.0.0.1", "6.6.6.6, 198.51.100.1, 10.9.9.9", ["10.0.0.0/8"], "198.51.100.1"],
  ["10.0.0.1", "6.6.6.6, 198.51.100.1", ["10.0.0.0/255.0.0.0"], "198.51.100.1"],
  ["::ffff:127.0.0.1", "198.51.100.1", ["loopback"], "198.51.100.1"],
  ["192.168.1.1", "10.0.0.5, 10.0.0.6", ["uniquelocal"], "10.0.0.5"],
  ["10.0.0.1", "garbage", ["10.0.0.1"], "garbage"],
  ["2001:db8:1:2:3:4:5:6", undefined, [], "2001:db8:1:2::/64"],
  ["2001:DB8:1:2::9", undefined, [], "2001:db8:1:2::/64"],
  ["::1", undefined, [], "0:0:0:0::/64"],
  ["fe80::1%eth0", undefined, [], "fe80:0:0:0::/64"],
])("%s for %s, trusting %j, counts as %s", (from, forwarded, trusted, expected) => {
  expect(addressOf(from, forwarded, trusted)).toBe(expected);
});

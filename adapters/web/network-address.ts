import type { IncomingMessage } from "node:http";
import { BlockList, isIP, isIPv6 } from "node:net";

/** Groups of addresses that may be named among the trusted proxies, as Fastify names them. */
const namedGroups: Readonly<Record<string, readonly string[]>> = {
  loopback: ["127.0.0.1/8", "::1/128"],
  linklocal: ["169.254.0.0/16", "fe80::/10"],
  uniquelocal: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"],
};
const addressCharactersMax = 45;

/** Tells whose request it is, by the same rules as Fastify's `request.ip`, where no route of Fastify is reached. */
export class NetworkAddresses {
  readonly #trusted = new BlockList();

  /** @param trustedProxies addresses, "address/prefix", or the names of groups such as "loopback". */
  constructor(trustedProxies: readonly string[]) {
    for (const entry of trustedProxies.flatMap((name) => namedGroups[name] ?? name)) this.#trust(entry);
  }

  /** The sender's address, or the /64 block of an IPv6 one: what one household has. */
  of(request: IncomingMessage): string {
    const forwarded = String(request.headers["x-forwarded-for"] ?? "")
      .split(",")
      .map((address) => address.trim())
      .filter((address) => address !== "")
      .toReversed();
    const path = [request.socket.remoteAddress ?? "", ...forwarded];
    return blockOf(path.find((address) => !this.#isTrusted(address)) ?? path.at(-1) ?? "");
  }

  #trust(entry: string): void {
    const [address = "", size = ""] = entry.split("/");
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    if (isIP(address) === 0) return;
    if (size === "") this.#trusted.addAddress(address, family);
    else this.#trusted.addSubnet(address, prefixOf(size), family);
  }

  #isTrusted(address: string): boolean {
    const plain = withoutMapping(address);
    return isIP(plain) !== 0 && this.#trusted.check(plain, isIPv6(plain) ? "ipv6" : "ipv4");
  }
}

/** "24", or the same as a mask: "255.255.255.0". */
function prefixOf(size: string): number {
  if (!size.includes(".")) return Number(size);
  return size.split(".").reduce((bits, part) => bits + Number(part).toString(2).replaceAll("0", "").length, 0);
}

function withoutMapping(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
}

function blockOf(address: string): string {
  const plain = withoutMapping(address);
  if (!isIPv6(plain)) return plain.toLowerCase().slice(0, addressCharactersMax);
  const canonical = new URL(`http://[${plain}]`).hostname.slice(1, -1);
  const [before = "", after] = canonical.split("::");
  const left = before === "" ? [] : before.split(":");
  const right = after === undefined || after === "" ? [] : after.split(":");
  const groups = [...left, ...Array.from({ length: 8 - left.length - right.length }, () => "0"), ...right];
  return `${groups.slice(0, 4).join(":")}::/64`;
}

import { lookup, type LookupAddress, type LookupOptions } from "node:dns";
import { lookup as lookUp } from "node:dns/promises";
import { BlockList, isIP } from "node:net";

/** Addresses that a server on the internet has no reason to send anybody to: those of this machine and of its networks. */
const inside = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const)
  inside.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of [
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
] as const)
  inside.addSubnet(network, prefix, "ipv6");

/** Whether an address is loopback, private or link-local; one of IPv4 may be written as IPv6. */
const isInside = (address: string): boolean => inside.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");

/** The addresses of a URL's host; none where its name is not known. */
async function addressesOf(url: string): Promise<string[]> {
  const host = new URL(url).hostname.replace(/^\[(.*)\]$/, "$1");
  if (isIP(host) !== 0) return [host];
  try {
    return (await lookUp(host, { all: true })).map(({ address }) => address);
  } catch {
    return [];
  }
}

/** What is known of a URL that the judged server has chosen. */
export interface UploadTarget {
  /** Why the kit sends nothing to it: it is inside of the kit's own network, and the server is not. */
  refusal?: string;
  /** Whether its host may have no address inside, whatever its name comes to later. */
  outside: boolean;
}

export async function targetOf(url: string, endpoint: string): Promise<UploadTarget> {
  const isOwnHost = new URL(url).hostname === new URL(endpoint).hostname;
  if (isOwnHost || (await addressesOf(endpoint)).some(isInside)) return { outside: false };
  const found = (await addressesOf(url)).find(isInside);
  if (found === undefined) return { outside: true };
  const refusal = `announce uploads to a public address: the kit sends nothing to ${found}, where ${new URL(url).host} is`;
  return { refusal, outside: true };
}

/** Resolves a name as `lookup` does, but never to an address inside: a name may change between two looks at it. */
export function lookupOutside(
  hostname: string,
  options: LookupOptions,
  answer: (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void,
): void {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const outside = error ? [] : found.filter(({ address }) => !isInside(address));
    const [first] = outside;
    if (error) answer(error, "");
    else if (!first) answer(new Error(`${hostname} is inside of this network`), "");
    else if (options.all) answer(null, outside);
    else answer(null, first.address, first.family);
  });
}

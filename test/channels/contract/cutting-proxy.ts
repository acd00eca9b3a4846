import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** Stands between a client and a server and cuts every line when the test says so. */
export interface CuttingProxy {
  readonly url: string;
  /** How many lines were cut. */
  readonly cuts: number;
  /** Ends all lines at once, without a goodbye on either side. New ones may be made. */
  cut(): void;
  /** From now on new lines lead to this port. */
  leadTo(port: number): void;
}

export async function cuttingProxy(port: number): Promise<CuttingProxy> {
  const lines = new Set<Socket>();
  let target = port;
  let cuts = 0;
  const keep = (line: Socket): void => {
    lines.add(line);
    line.on("error", () => undefined);
    line.once("close", () => lines.delete(line));
  };
  const server = createServer((client) => {
    const upstream = connect(target, "127.0.0.1");
    keep(client);
    keep(upstream);
    client.once("close", () => upstream.destroy());
    upstream.once("close", () => client.destroy());
    client.pipe(upstream).pipe(client);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const cut = (): void => {
    cuts += 1;
    for (const line of lines) line.resetAndDestroy();
  };
  onTestFinished(async () => {
    cut();
    server.close();
    await once(server, "close");
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get cuts() {
      return cuts;
    },
    cut,
    leadTo: (next) => {
      target = next;
    },
  };
}

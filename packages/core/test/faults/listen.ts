import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** Listens on a free port of 127.0.0.1. */
export async function listen(listener: RequestListener): Promise<{ url: string; close: () => void }> {
  const http = createServer(listener);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/chatkit`,
    close() {
      http.close();
      http.closeAllConnections();
    },
  };
}

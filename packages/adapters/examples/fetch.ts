import { chatkit } from "@chatkit-protocol/adapters/fetch";
import { identityOf, server } from "./server.ts";

const authenticate = (request: Request) => identityOf(request.headers.get("authorization") ?? undefined);

/** Next: the `POST` of `app/chatkit/route.ts`. Bun, Deno and Workers: what `fetch` calls for this path. */
export const POST = chatkit(server, { authenticate });

import { chatkit } from "@chatkit-protocol/adapters/fetch";
import { identityOf, server } from "../../chat";

export const dynamic = "force-dynamic";

export const POST = chatkit(server, {
  authenticate: (request) => identityOf(request.headers.get("authorization")),
});

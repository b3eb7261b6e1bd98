import { chatkit } from "@chatkit-protocol/adapters/express";
import type { Identity } from "@chatkit-protocol/core";
import express, { type Express, type RequestHandler } from "express";
import { origins, server, type Session, store } from "./server.ts";
import { signedInUser, signIn, signOut } from "./sessions.ts";
import { forgetVisitor, moveThreads, newVisitor, visitorIn } from "./visitors.ts";

const authenticate = (cookies: string | undefined) => signedInUser(cookies) ?? visitorIn(cookies);

/** A browser sends `Origin` with every POST. Without this check another site could sign a user in or out. */
const ownPagesOnly: RequestHandler = (req, res, next) => {
  if (origins.includes(req.get("origin") ?? "")) next();
  else res.sendStatus(403);
};

/** `findUser` is yours: it checks a password, a passkey, or what an identity provider has sent. */
export function application(findUser: (credentials: unknown) => Promise<Identity<Session> | null>): Express {
  const app = express();

  app.post("/visit", ownPagesOnly, (req, res) => {
    if (!authenticate(req.get("cookie"))) res.set("set-cookie", newVisitor());
    res.sendStatus(204);
  });

  app.post("/sign-in", ownPagesOnly, express.json(), async (req, res) => {
    const user = await findUser(req.body);
    if (!user) return void res.sendStatus(401);
    const cookies = req.get("cookie");
    const visitor = visitorIn(cookies);
    if (visitor) await moveThreads(store, visitor.userId, user.userId);
    res.set("set-cookie", [signIn(user, cookies), forgetVisitor()]).sendStatus(204);
  });

  app.post("/sign-out", ownPagesOnly, (req, res) => {
    res.set("set-cookie", signOut(req.get("cookie"))).sendStatus(204);
  });

  app.all("/chatkit", chatkit(server, { authenticate: (req) => authenticate(req.get("cookie")) }));
  return app;
}

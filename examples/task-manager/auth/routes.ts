import express, { type Request, type RequestHandler, type Response, Router } from "express";
import { signInPage } from "../page/html.ts";
import { showPage } from "../page/show-page.ts";
import type { FormTokens } from "./form-tokens.ts";
import type { Sessions } from "./sessions.ts";
import { TooManyAttempts, type Users } from "./users.ts";

export interface Auth {
  users: Users;
  sessions: Sessions;
  tokens: FormTokens;
}

function showSignIn({ tokens }: Auth, req: Request, res: Response, problem?: string): void {
  const { token, cookies } = tokens.give(req.get("cookie"));
  showPage(res, signInPage(token, problem), cookies);
}

/** Reads a form, and refuses it unless it comes from a page that this server gave to this browser. */
export const formOf = (auth: Auth): RequestHandler[] => [
  express.urlencoded({ extended: false, limit: "10kb" }),
  (req, res, next) => {
    if (auth.tokens.isValid(req.body?.token, req.get("cookie"))) return next();
    return showSignIn(auth, req, res.status(403), "This form is out of date. Try again.");
  },
];

/** Signing in and out. Both give the browser new cookies. */
export function authRoutes(auth: Auth): Router {
  const { users, sessions, tokens } = auth;
  const form = formOf(auth);
  const leave = (res: Response, session: string, to: string): void => {
    res.append("set-cookie", [session, ...tokens.give(undefined).cookies]).redirect(303, to);
  };
  const router = Router();
  router.get("/sign-in", (req, res) => showSignIn(auth, req, res));
  router.post("/sign-in", form, async (req: Request, res: Response) => {
    const [name, password] = [req.body.name, req.body.password].map((field: unknown) => String(field ?? ""));
    try {
      const isUser = await users.check(name ?? "", password ?? "");
      if (!isUser) return showSignIn(auth, req, res.status(401), "The name or the password is wrong.");
    } catch (error) {
      if (!(error instanceof TooManyAttempts)) throw error;
      res.status(429).set("retry-after", String(error.wait));
      return showSignIn(auth, req, res, error.message);
    }
    return leave(res, sessions.signIn(name ?? "", req.get("cookie")), "/");
  });
  router.post("/sign-out", form, (req: Request, res: Response) => {
    leave(res, sessions.signOut(req.get("cookie")), "/sign-in");
  });
  return router;
}

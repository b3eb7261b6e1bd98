import type { Response } from "express";
import { policy } from "./html.ts";

/** Answers with a page that nobody keeps and that loads nothing from elsewhere. */
export function showPage(res: Response, html: string, cookies: readonly string[]): void {
  res.set({ "content-security-policy": policy, "cache-control": "no-store" });
  res
    .append("set-cookie", [...cookies])
    .type("html")
    .send(html);
}

import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { cookieIn, setCookie } from "./cookies.ts";

const name = "__Host-form";
const lifetime = 30 * 24 * 3600;

/** What a page with forms needs: the token of its forms, and a cookie for a browser that has none. */
export interface FormToken {
  token: string;
  cookies: string[];
}

export interface FormTokens {
  /** For a browser with these cookies; undefined: one that gets a new cookie in any case. */
  give(cookies: string | undefined): FormToken;
  /** Whether the form comes from a page that this browser was given. */
  isValid(token: unknown, cookies: string | undefined): boolean;
}

/** A form of another site has the cookies of the browser, but cannot know the token: it is the cookie's signature. */
export function formTokens(secret: string): FormTokens {
  const tokenOf = (value: string): string =>
    createHmac("sha256", secret).update(`form ${value}`).digest("base64url");
  return {
    give(cookies) {
      const known = cookieIn(cookies, name);
      if (known !== "") return { token: tokenOf(known), cookies: [] };
      const value = randomBytes(16).toString("base64url");
      return { token: tokenOf(value), cookies: [setCookie(name, value, lifetime)] };
    },
    isValid(token, cookies) {
      const value = cookieIn(cookies, name);
      if (typeof token !== "string" || value === "") return false;
      const [given, expected] = [Buffer.from(token), Buffer.from(tokenOf(value))];
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}

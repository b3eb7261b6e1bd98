/** The value of a cookie in the header `Cookie`. */
export const cookieIn = (header = "", name: string): string | undefined =>
  header
    .split("; ")
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/**
 * A `Set-Cookie` header; `seconds` 0 removes the cookie. Browsers accept a name with `__Host-` only with `Secure`, `Path=/`
 * and no domain: neither a page without HTTPS nor another subdomain can set it.
 */
export const setCookie = (name: `__Host-${string}`, value: string, seconds: number): string =>
  `${name}=${value}; Max-Age=${seconds}; Path=/; Secure; HttpOnly; SameSite=Lax`;

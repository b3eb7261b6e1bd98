/** The value of a cookie in the header `Cookie`; "" if there is none. */
export const cookieIn = (header: string | undefined, name: string): string =>
  header
    ?.split("; ")
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? "";

/** With `__Host-`, neither a page without HTTPS nor another subdomain can set the cookie. Browsers trust localhost as well. */
export const setCookie = (name: `__Host-${string}`, value: string, seconds: number): string =>
  `${name}=${value}; Max-Age=${seconds}; Path=/; Secure; HttpOnly; SameSite=Lax`;

import type { Exchange } from "../transcript/transcript.ts";
import { visible } from "./visible.ts";

/** The request as a command that anybody can run in a POSIX shell; secrets are variables. */
export function curl({ request }: Exchange): string {
  const { padding = 0, size } = request;
  const rest = [
    ...(size === undefined ? [] : [`the body had ${size} bytes, these are its first`]),
    ...(padding === 0 ? [] : [`${padding} bytes of white space followed the body`]),
  ];
  return rest.length === 0 ? command(request) : `${command(request)} # ${rest.join("; ")}`;
}

function command({ method, url, headers, body }: Exchange["request"]): string {
  const lines = [
    // What a browser accepts, curl decodes only if it is told to.
    `curl -sS -N${"accept-encoding" in headers ? " --compressed" : ""} -X ${method} ${quoted(visible(url))}`,
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(visible(`${name}: ${value}`))}`),
  ];
  if (body === undefined) return lines.join(" ");
  // A terminal would act on controls, so a body that has them is written as bytes; JSON can escape the others.
  // eslint-disable-next-line no-control-regex
  if (typeof body === "string" && !/[\u0000-\u001f]/.test(body))
    return `${lines.join(" ")} --data-raw ${quoted(visible(body))}`;
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const octal = Array.from(bytes, (byte) => String.raw`\0${byte.toString(8).padStart(3, "0")}`).join("");
  return `printf '%b' '${octal}' | ${lines.join(" ")} --data-binary @-`;
}

/** In single quotes, but for the variables: those stand in double quotes, so that the shell fills them in. */
const quoted = (text: string): string =>
  text
    .split(/(\$CHATKIT_[A-Z0-9_]+)/)
    .map((part, index) => {
      if (index % 2 === 1) return `"${part}"`;
      return part === "" ? "" : `'${part.replaceAll("'", String.raw`'\''`)}'`;
    })
    .join("") || "''";

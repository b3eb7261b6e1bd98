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

function command(request: Exchange["request"]): string {
  const { method, url, headers, variables = {}, body } = request;
  const lines = [
    // What a browser accepts, curl decodes only if it is told to.
    `curl -sS -N${"accept-encoding" in headers ? " --compressed" : ""} -X ${method} ${request.elsewhere ? quoted(url) : filledIn(url)}`,
    ...Object.entries(headers).map(
      ([name, value]) => `-H ${withVariable(`${name}: ${value}`, variables[name])}`,
    ),
  ];
  if (body === undefined) return lines.join(" ");
  // A terminal would act on controls, so a body that has them is written as bytes; JSON can escape the others.
  // eslint-disable-next-line no-control-regex
  if (typeof body === "string" && !/[\u0000-\u001f]/.test(body))
    return `${lines.join(" ")} --data-raw ${quoted(body)}`;
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const octal = Array.from(bytes, (byte) => String.raw`\0${byte.toString(8).padStart(3, "0")}`).join("");
  return `printf '%b' '${octal}' | ${lines.join(" ")} --data-binary @-`;
}

/** In single quotes: the shell fills in nothing of a text, which may be the server's. */
const quoted = (text: string): string => `'${visible(text).replaceAll("'", String.raw`'\''`)}'`;

const variable = /^\$CHATKIT_[A-Z0-9_]+$/;

/** The text with the variable at its end in double quotes, so that the shell fills that in. */
function withVariable(text: string, end: string | undefined): string {
  if (end === undefined || !variable.test(end) || !text.endsWith(end)) return quoted(text);
  return `${quoted(text.slice(0, -end.length))}"${end}"`;
}

/** The URL of the endpoint, which the user has given: every variable in it stands for a secret of theirs. */
const filledIn = (url: string): string =>
  url
    .split(/(\$CHATKIT_[A-Z0-9_]+)/)
    .map((part, index) => (index % 2 === 1 ? `"${part}"` : part === "" ? "" : quoted(part)))
    .join("");

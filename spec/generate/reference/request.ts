import * as protocol from "@chatkit-protocol/core/protocol";
import type { Definitions } from "../json-schema.ts";
import type { Page } from "./catalogue.ts";
import { type LinkWriter, printMembers } from "./member-table.ts";
import { chaptersPath } from "./page.ts";
import { proseOf, type Section } from "./sections.ts";

const { answers, requests } = protocol;

/** Whether the page is that of an operation. */
export const isRequest = ({ slug }: Page): boolean => Object.hasOwn(requests, slug);

/** Parameters, answer and errors of an operation; the text comes from its section of a chapter. */
export function printRequest(
  { slug, shape }: Page,
  {
    definitions,
    links,
    section,
  }: { definitions: Definitions; links: LinkWriter; section: Section | undefined },
): string[] {
  const params = definitions[shape.replace(/Request$/, "Params")];
  if (!params || !section) throw new Error(`${slug} has no parameters, or no section in a chapter`);
  const { behaviour, refusals } = proseOf(section);
  return [
    "## Parameters",
    "The members of `params`:",
    printMembers(params, links),
    `A request may also carry \`metadata\`, an object with any content and no effect (${links.prose("RQ-08")}).`,
    "## Answer",
    answerOf(slug, links),
    ...behaviour.map(links.prose),
    "## Errors",
    ...refusals.map(links.prose),
    `Before that, the server makes the checks [of every request](${chaptersPath}/03-requests.md#how-a-request-is-read): ` +
      `credentials, JSON, missing or invalid parameters. The body is an ${links.shape("ErrorAnswer")} with one of ` +
      `[these codes](${chaptersPath}/11-errors.md#before-the-stream).`,
  ];
}

function answerOf(name: string, links: LinkWriter): string {
  const answer = Object.entries(answers).find(([operation]) => operation === name)?.[1];
  const shape = Object.entries(protocol).find(([, schema]) => schema === answer)?.[0];
  if (answer !== undefined && shape !== undefined) return `One JSON document: ${links.shape(shape)}.`;
  return (
    `A [stream](${chaptersPath}/04-streams.md#grammar) of ${links.shape("ThreadStreamEvent")}s. The server reports a ` +
    `failure after the status line as one ${links.shape("ErrorEvent")}. The client stops the stream by closing the connection ` +
    `([cancellation](${chaptersPath}/12-cancellation.md)).`
  );
}

import type { CaseId } from "../src/case/case-id.ts";

/**
 * Mutants that no case about their rule shows, and one whose traffic does: a short hunt goes there before it plays every
 * case.
 */
export const shownBy: Readonly<Record<string, CaseId>> = {
  "answers-messages-for-unknown-threads-with-200": "threads/unknown-is-refused",
  "fills-pages-beyond-the-limit": "transport/looks-at-no-other-headers",
  "forgets-the-chosen-tool": "threads.create/shows-what-was-chosen-beside-the-text",
  "keeps-new-components-to-itself": "items/widget-updates-of-every-kind",
  "lists-threads-in-pages-of-its-own": "transport/looks-at-no-other-headers",
  "lists-threads-under-another-name": "transport/one-url-for-every-operation",
  "null-for-actions-that-are-off": "error/open-items-are-settled",
  "opens-unknown-threads-with-200": "transport/looks-at-no-other-headers",
  "rows-without-children": "items/widget-components-catalogue",
  "says-what-go-says": "transport/looks-at-no-other-headers",
  "says-what-javascript-says": "items/unknown-and-wrong-are-refused",
  "says-what-postgres-says": "transport/looks-at-no-other-headers",
  "says-what-python-says": "transport/looks-at-no-other-headers",
  "sends-allow_retry-as-text": "error/a-crash-is-one-error-event",
  "sends-null-for-no-cursor": "transport/one-url-for-every-operation",
  "sends-null-for-no-descriptor": "attachments.create/describes-it",
  "shows-panics-of-rust": "items/unknown-and-wrong-are-refused",
  "shows-stacks-of-go": "items/unknown-and-wrong-are-refused",
  "shows-stacks-of-java": "transport/looks-at-no-other-headers",
  "shows-stacks-of-javascript": "transport/looks-at-no-other-headers",
  "shows-stacks-of-php": "transport/looks-at-no-other-headers",
  "shows-tracebacks-of-python": "items/unknown-and-wrong-are-refused",
  "takes-the-request's-metadata-for-the-thread's": "threads.create/keeps-the-request's-metadata-to-itself",
  "writes-null-for-no-quote": "requests/takes-unusual-messages",
};

/** An identity that the page may take on. */
export interface PageUser {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the server of the page says about the endpoint that it shows. */
export interface PageSettings {
  /** The path of the endpoint, on the page's own origin. */
  readonly endpoint: string;
  /** What the user knows it as; differs from the endpoint if the page's server forwards to another. */
  readonly target: string;
  /** The first is the default; there is always one. */
  readonly users: readonly PageUser[];
}

const anonymous: PageUser = { name: "anonymous", headers: {} };

/** Reads `inspector.json` beside the page. Throws Error for an answer that is not it. */
export async function loadSettings(): Promise<PageSettings> {
  const response = await fetch("inspector.json");
  if (!response.ok) throw new Error(`inspector.json: status ${response.status}`);
  const { endpoint, target, users } = (await response.json()) as Partial<PageSettings>;
  if (endpoint === undefined) throw new Error("inspector.json names no endpoint");
  return { endpoint, target: target ?? endpoint, users: users?.length ? users : [anonymous] };
}

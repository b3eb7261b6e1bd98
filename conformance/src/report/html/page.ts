import type { PageExchange } from "./data.ts";

/**
 * The script of the page: draws the exchanges from the JSON in `#data`. It travels as its own source text, so it
 * uses nothing from outside itself; texts of the server only ever become text nodes.
 */
export function page(): void {
  type Child = Node | string;
  const el = <Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    className = "",
    ...children: readonly Child[]
  ): HTMLElementTagNameMap[Name] => {
    const element = document.createElement(name);
    if (className !== "") element.className = className;
    element.append(...children);
    return element;
  };
  const many = (number: number, word: string): string => `${number} ${word}${number === 1 ? "" : "s"}`;
  const byId = (id: string): HTMLElement => document.getElementById(id) ?? document.body;
  const exchanges = JSON.parse(byId("data").textContent) as PageExchange[];
  const rows = new Map<number, HTMLDetailsElement>();
  const groups: { element: HTMLDetailsElement; fill: () => void; members: PageExchange[]; text: string }[] =
    [];

  async function copy(button: HTMLButtonElement, text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // No permission, or no clipboard outside a secure context: the old way needs neither.
      const area = el("textarea", "", text);
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    const before = button.textContent;
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = before), 1200);
  }

  function copyButton(label: string, text: string): HTMLButtonElement {
    const button = el("button", "copy", label);
    button.addEventListener("click", () => void copy(button, text));
    return button;
  }

  const visible = (text: string): string =>
    text
      .replaceAll("\r", "␍")
      // eslint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "�");

  /** Line breaks shown as what they are. */
  const ended = (text: string): string => text.replaceAll("\n", "↵\n").replace(/\n$/, "");

  function bytesOf(exchange: PageExchange): Uint8Array {
    const raw = atob(exchange.base64);
    return Uint8Array.from(raw, (character) => character.charCodeAt(0));
  }

  function hexOf(bytes: Uint8Array, offset: number): string {
    const lines: string[] = [];
    for (let at = 0; at < bytes.length; at += 16) {
      const part = [...bytes.subarray(at, at + 16)];
      const hex = part.map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
      const text = part.map((byte) => (byte > 31 && byte < 127 ? String.fromCharCode(byte) : "·")).join("");
      lines.push(`${(offset + at).toString(16).padStart(6, "0")}  ${hex.padEnd(47)}  ${text}`);
    }
    return lines.join("\n");
  }

  function bytesView(exchange: PageExchange): HTMLElement {
    const bytes = bytesOf(exchange);
    const holder = el("div", "bytes");
    const wrong = new Map(exchange.findings.map(({ event, rule }) => [event, rule]));
    const pieces: { name: string; from: number; to: number; event?: number }[] = [];
    let known = 0;
    exchange.events.forEach(({ offset, size, at }, event) => {
      if (offset >= bytes.length) return;
      if (offset > known) pieces.push({ name: "\nno event", from: known, to: offset });
      pieces.push({ name: `\nevent ${event + 1}\n${at} ms`, from: offset, to: offset + size, event });
      known = offset + size;
    });
    if (known < bytes.length) pieces.push({ name: "", from: known, to: bytes.length });
    const draw = (hex: boolean): void => {
      holder.replaceChildren(
        ...pieces.map(({ name, from, to, event }) => {
          const part = bytes.subarray(from, to);
          const text = hex ? hexOf(part, from) : ended(visible(new TextDecoder().decode(part)));
          const piece = el("div", "piece", el("span", "offset", `${from}${name}`), el("pre", "", text));
          if (event !== undefined) piece.id = `x${exchange.id}e${event + 1}`;
          if (event !== undefined && wrong.has(event)) piece.classList.add("wrong");
          return piece;
        }),
      );
      if (exchange.size > bytes.length)
        holder.append(el("p", "note", `… ${exchange.size - bytes.length} bytes more, not kept in this page`));
    };
    const toggle = el("button", "", "Hex");
    toggle.addEventListener("click", () => {
      const hex = toggle.textContent === "Hex";
      toggle.textContent = hex ? "Text" : "Hex";
      draw(hex);
    });
    draw(false);
    return el("div", "", el("h4", "", `Bytes (${exchange.size}) `, toggle), holder);
  }

  const headers = (list: PageExchange["headers"]): HTMLElement =>
    el("pre", "headers", list.map(([name, value]) => visible(`${name}: ${value}`)).join("\n"));

  function eventsView(exchange: PageExchange): HTMLElement {
    const table = el("table", "events");
    const bytes = bytesOf(exchange);
    exchange.events.forEach(({ at, type, offset, size }, index) => {
      const finding = exchange.findings.find(({ event }) => event === index);
      const raw = new TextDecoder().decode(bytes.subarray(offset, offset + size)).trimEnd();
      const text = raw === "" ? "not kept in this page" : raw.replaceAll(/^data: ?/gm, "");
      const row = el("tr", finding ? "wrong" : "");
      row.append(
        el("td", "", String(index + 1)),
        el("td", "", `${at} ms`),
        el(
          "td",
          "",
          el("b", "", visible(type)),
          " ",
          el("code", "", visible(text.slice(0, 300)), text.length > 300 ? "…" : ""),
        ),
      );
      table.append(row);
    });
    return el("div", "", el("h4", "", `Events (${exchange.events.length})`), el("div", "scroll", table));
  }

  function detail(exchange: PageExchange): HTMLElement {
    const { findings, curl, requestBody, requestHeaders, status, end, user } = exchange;
    const holder = el("div", "detail");
    for (const { rule, message, event } of findings) {
      const link = el("a", "id", rule);
      link.href = `#${rule}`;
      holder.append(
        el("p", "finding", link, ` ${message}${event === undefined ? "" : ` (event ${event + 1})`}`),
      );
    }
    holder.append(
      el(
        "h4",
        "",
        `Request${user === null ? " without credentials" : ` as ${user}`} `,
        ...(curl === "" ? [] : [copyButton("Copy curl", curl)]),
      ),
      el("pre", "headers", `${exchange.method} ${visible(exchange.url)}`),
      headers(requestHeaders),
    );
    if (requestBody !== "") holder.append(el("pre", "", visible(requestBody)));
    holder.append(
      el("h4", "", status === 0 ? "No answer" : `Answer ${status} after ${exchange.answered} ms`),
      ...(end === "" ? [] : [el("p", "finding", `ended: ${end}`)]),
      headers(exchange.headers),
    );
    if (exchange.events.length > 0) holder.append(eventsView(exchange));
    if (exchange.size > 0) holder.append(bytesView(exchange));
    return holder;
  }

  function bar(exchange: PageExchange, start: number, span: number): HTMLElement {
    const percent = (ms: number): string => `${(100 * ms) / span}%`;
    const track = el("div", "track");
    const from = exchange.at - start;
    const whole = el("div", "whole");
    whole.style.left = percent(from);
    whole.style.width = `max(2px, ${percent(exchange.duration)})`;
    const waiting = el("div", "waiting");
    waiting.style.width = `${(100 * Math.min(exchange.answered, exchange.duration)) / exchange.duration}%`;
    whole.append(waiting);
    track.append(whole);
    const wrong = new Set(exchange.findings.map(({ event }) => event));
    exchange.events.forEach(({ at, type }, index) => {
      const tick = el("i", wrong.has(index) ? "tick wrong" : type === "error" ? "tick error" : "tick");
      tick.style.left = percent(from + at);
      tick.title = `event ${index + 1}: ${type}, ${at} ms`;
      track.append(tick);
    });
    for (const at of exchange.chunks) {
      const tick = el("i", "tick chunk");
      tick.style.left = percent(from + at);
      tick.title = `bytes, ${at} ms`;
      track.append(tick);
    }
    return track;
  }

  function row(exchange: PageExchange, start: number, span: number): HTMLDetailsElement {
    const { id, label, operation, method, status, duration, findings } = exchange;
    const bad = findings.length > 0;
    const summary = el(
      "summary",
      "",
      el("span", "n", String(id)),
      el("span", "what", el("b", "", visible(label)), ` ${visible(operation || method)}`),
      el("span", bad ? "status wrong" : "status", status === 0 ? "—" : String(status)),
      bar(exchange, start, span),
      el("span", "ms", `${duration < 10 ? duration : Math.round(duration)} ms`),
    );
    const details = el("details", bad ? "exchange wrong" : "exchange", summary);
    details.id = `x${id}`;
    details.addEventListener("toggle", () => {
      if (details.open && details.children.length === 1) details.append(detail(exchange));
    });
    rows.set(id, details);
    return details;
  }

  for (const name of new Set(exchanges.map((one) => one.case))) {
    const members = exchanges.filter((one) => one.case === name);
    const start = Math.min(...members.map(({ at }) => at));
    const span = Math.max(...members.map(({ at, duration }) => at + duration)) - start || 1;
    const bad = members.reduce((sum, { findings }) => sum + findings.length, 0);
    const element = el(
      "details",
      bad > 0 ? "case wrong" : "case",
      el(
        "summary",
        "",
        el("b", "", visible(name)),
        el("span", "note", `${many(members.length, "exchange")} · ${Math.round(span)} ms`),
        ...(bad > 0 ? [el("span", "chip fail", many(bad, "finding"))] : []),
      ),
    );
    let filled = false;
    const fill = (): void => {
      if (filled) return;
      filled = true;
      element.append(...members.map((one) => row(one, start, span)));
    };
    element.addEventListener("toggle", () => {
      if (element.open) fill();
    });
    const text = members.map((one) => `${one.label} ${one.operation} ${one.requestBody}`).join(" ");
    groups.push({ element, fill, members, text: `${name} ${text}`.toLowerCase() });
  }
  byId("waterfall").replaceChildren(...groups.map(({ element }) => element));

  /** Opens what a link means: a rule, an exchange, or an event of one. */
  function follow(): void {
    const [, x, event] = /^#x(\d+)(e\d+)?$/.exec(location.hash) ?? [];
    const target =
      x === undefined ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : undefined;
    if (target instanceof HTMLDetailsElement) {
      target.hidden = false;
      target.open = true;
    }
    if (x === undefined) return;
    const group = groups.find(({ members }) => members.some(({ id }) => id === Number(x)));
    if (!group) return;
    group.element.hidden = false;
    group.element.open = true;
    group.fill();
    const found = rows.get(Number(x));
    if (!found) return;
    found.open = true;
    // The toggle event, which draws the inside, comes after this turn.
    setTimeout(() => {
      const piece = event === undefined ? null : document.getElementById(`x${x}${event}`);
      (piece ?? found).scrollIntoView({ block: piece ? "center" : "start" });
    }, 50);
  }
  addEventListener("hashchange", follow);

  const search = el("input");
  search.type = "search";
  search.placeholder = "Case, operation or request text";
  search.setAttribute("aria-label", "Filter exchanges");
  const onlyBad = el("input");
  onlyBad.type = "checkbox";
  const anyBad = exchanges.some(({ findings }) => findings.length > 0);
  onlyBad.checked = anyBad;
  const filter = (): void => {
    const wanted = search.value.toLowerCase();
    for (const { element, members, text } of groups) {
      const bad = members.some(({ findings }) => findings.length > 0);
      element.hidden = (onlyBad.checked && !bad) || !text.includes(wanted);
    }
  };
  search.addEventListener("input", filter);
  onlyBad.addEventListener("change", filter);
  byId("exchange-filters").append(
    search,
    ...(anyBad ? [el("label", "", onlyBad, " only with findings")] : []),
  );
  filter();

  const cards = [...document.querySelectorAll<HTMLDetailsElement>("details.rule")];
  const verdicts = [...new Set(cards.map(({ dataset }) => dataset["verdict"] ?? ""))];
  const off = new Set<string>();
  const filters = byId("rule-filters");
  for (const verdict of verdicts) {
    const number = cards.filter(({ dataset }) => dataset["verdict"] === verdict).length;
    const button = el("button", `chip ${verdict}`, `${verdict.replace("-", " ")} ${number}`);
    button.setAttribute("aria-pressed", "true");
    button.addEventListener("click", () => {
      if (!off.delete(verdict)) off.add(verdict);
      button.setAttribute("aria-pressed", String(!off.has(verdict)));
      for (const card of cards) card.hidden = off.has(card.dataset["verdict"] ?? "");
    });
    filters.append(button);
  }
  filters.hidden = false;

  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-curl]")) {
    const command = exchanges.find(({ id }) => String(id) === button.dataset["curl"])?.curl ?? "";
    if (command === "") button.remove();
    else button.addEventListener("click", () => void copy(button, command));
  }
  follow();
}

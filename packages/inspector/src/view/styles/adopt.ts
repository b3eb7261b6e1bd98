import { styles } from "./styles.ts";

let sheet: CSSStyleSheet | undefined;

/**
 * Gives the document, or the shadow root, the chat's styles as a constructed stylesheet, which no Content Security Policy
 * forbids.
 */
export function adoptStyles(root: Node): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
  }
  const { ownerDocument } = root;
  // Menus are drawn at the end of the document, wherever the chat is.
  for (const target of [root, root instanceof Document ? root : ownerDocument])
    if (
      (target instanceof Document || target instanceof ShadowRoot) &&
      !target.adoptedStyleSheets.includes(sheet)
    )
      target.adoptedStyleSheets.push(sheet);
  keepPressableStyleOut(root instanceof Document ? root : ownerDocument);
}

/**
 * React Aria adds a `<style>` element to the page, which a strict policy reports, unless there is an element with this id;
 * our stylesheet has its rule.
 */
function keepPressableStyleOut(page: Document | null): void {
  const id = "react-aria-pressable-style";
  if (!page || page.getElementById(id)) return;
  const mark = page.createElement("meta");
  mark.id = id;
  page.head.append(mark);
}

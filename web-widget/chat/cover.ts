/** Below this width the open panel is a sheet over the whole page; panel.css holds the same number. */
const sheet = "(max-width: 480px)";

/**
 * On a phone the panel covers the page: what is behind it cannot be reached or scrolled until it closes.
 * @param host the widget's element. @returns what gives the page back.
 */
export function coverPage(host: Element): () => void {
  if (!matchMedia(sheet).matches) return () => undefined;
  const behind = [...document.body.children].filter(
    (child): child is HTMLElement => child instanceof HTMLElement && !child.contains(host) && !child.inert,
  );
  const { style } = document.documentElement;
  const { overflow } = style;
  for (const child of behind) child.inert = true;
  style.overflow = "hidden";
  return () => {
    for (const child of behind) child.inert = false;
    style.overflow = overflow;
  };
}

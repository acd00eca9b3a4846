/** Below this width the open panel is a sheet over the whole page; panel.css and the loader hold the same number. */
const sheet = "(max-width: 480px)";

/**
 * On a phone the panel covers the page: what is behind it cannot be reached or scrolled until it closes, or until the
 * screen is turned and is wide enough for both.
 * @param host the widget's element. @returns what gives the page back.
 */
export function coverPage(host: Element): () => void {
  const media = matchMedia(sheet);
  let uncover = (): void => undefined;
  const follow = (): void => {
    uncover();
    uncover = media.matches ? cover(host) : () => undefined;
  };
  follow();
  media.addEventListener("change", follow);
  return () => {
    media.removeEventListener("change", follow);
    uncover();
  };
}

function cover(host: Element): () => void {
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

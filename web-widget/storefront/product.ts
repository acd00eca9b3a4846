/** The product page without reloads: another picture, another variant. Without this the links do the same. */

export function letChooseOnPage(announce: (text: string) => void): void {
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link === null) return;
    if (link.matches("[data-thumb]")) {
      event.preventDefault();
      showPicture(link);
    } else if (link.matches("[data-variant]")) {
      event.preventDefault();
      void showVariant(link, announce);
    }
  });
}

function showPicture(link: HTMLAnchorElement): void {
  const large = document.querySelector<HTMLImageElement>("[data-large] img");
  if (large !== null) large.src = link.href;
  for (const other of document.querySelectorAll("[data-thumb]")) other.removeAttribute("aria-current");
  link.setAttribute("aria-current", "true");
}

/** Puts the product of the linked page in place of the one that is shown; on any trouble the link is followed. */
async function showVariant(link: HTMLAnchorElement, announce: (text: string) => void): Promise<void> {
  const { href, id } = link;
  const page = await pageAt(href);
  const next = page?.querySelector<HTMLElement>("[data-swap]") ?? null;
  const shown = document.querySelector<HTMLElement>("[data-swap]");
  if (next === null || shown === null) {
    location.assign(href);
    return;
  }
  shown.replaceWith(document.adoptNode(next));
  history.replaceState(history.state, "", href);
  document.getElementById(id)?.focus({ preventScroll: true });
  announce(next.dataset["summary"] ?? "");
}

/** A document parsed by the browser itself: nothing is made of text here, which Trusted Types would forbid. */
function pageAt(address: string): Promise<Document | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.onload = () => {
      resolve(request.status === 200 ? request.responseXML : null);
    };
    request.onerror = () => {
      resolve(null);
    };
    request.send();
  });
}

import { html, type Html } from "./html.js";
import { askBox, shopPage } from "./page-frame.js";
import { productGrid } from "./parts.js";
import type { Shelf } from "./shelf.js";

/** @param what is missing, as a sentence. */
export function missingPage(shelf: Shelf, what: string): Html {
  return shopPage(shelf, {
    title: "Not found",
    context: { page: "not-found" },
    main: html`<section class="missing"><p class="missing-number" aria-hidden="true">404</p><h1>We could not find that.</h1>
<p>${what} Ask the assistant for what you had in mind, or start again from the <a href="/">front page</a>.</p>
${askBox("ask-missing", "What were you looking for?")}</section>
${shelf.cards.length > 0 && html`<section><h2>In the meantime</h2>${productGrid(shelf.cards.slice(0, 4))}</section>`}`,
  });
}

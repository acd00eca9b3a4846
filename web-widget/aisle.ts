/**
 * What a page loads: the custom element with its button, and `window.aisle`. Everything else is fetched when somebody
 * turns to the button. A classic script, so it neither imports nor exports; where there is no window it does nothing.
 */
import type { Panel, PanelModule } from "./panel.js";
import { defineElement } from "./loader/element.js";
import { scriptTag } from "./loader/script-options.js";
import { publishApi } from "./loader/api.js";

export type { Panel, PanelModule };

if (typeof window !== "undefined") {
  const tag = scriptTag(document);
  defineElement(tag);
  publishApi(tag);
}

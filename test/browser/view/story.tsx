import { signal } from "@preact/signals";
import { mountView } from "../../../web-widget/view/view.js";
import { english } from "../../../web-widget/words/english.js";
import { type FakeChat, fakeChat, type Scene } from "./fake-chat.js";
import { type StoryName, stories } from "./stories.js";

/** What the tests reach for: the conversation behind the panel, and what the panel asked of the page. */
export interface Story {
  readonly chat: FakeChat;
  readonly open: { value: boolean };
  readonly closed: number[];
}

/** One story in a page: `?story=offer&theme=dark&mode=inline&cart=yes`. */
function tell(address: URL): void {
  const host = document.createElement("aisle-story");
  const theme = address.searchParams.get("theme");
  if (theme !== null) host.dataset["theme"] = theme;
  const inline = address.searchParams.get("mode") === "inline";
  if (inline) host.setAttribute("mode", "inline");
  document.documentElement.dir = address.searchParams.get("dir") ?? "ltr";
  document.querySelector("main")?.append(host);
  const scene: Scene = stories[(address.searchParams.get("story") ?? "greeting") as StoryName];
  const chat = fakeChat(scene);
  const open = signal(true);
  const closed: number[] = [];
  mountView(host.attachShadow({ mode: "open" }), {
    ...{ chat, open, words: english, base: address.origin, locale: "en-US" },
    mode: inline ? "inline" : "floating",
    canAddToCart: address.searchParams.has("cart"),
    onClose: () => {
      closed.push(closed.length);
      open.value = false;
    },
    emit: () => true,
  });
  const story: Story = { chat, open, closed };
  Object.assign(globalThis, { story });
}

tell(new URL(location.href));

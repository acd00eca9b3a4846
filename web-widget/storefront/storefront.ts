import "./base.css";
import "./frame.css";
import "./lists.css";
import "./storefront.css";
import "./product.css";
import "./docs.css";
import { assistantCalls } from "./assistant.js";
import { letChooseOnPage } from "./product.js";
import { applyChosenTheme, letSwitchTheme } from "./theme.js";

/** The script of the shop's pages and of the documentation. It holds back the first paint, so the theme comes first. */
applyChosenTheme();

const absent = "The assistant could not be loaded. Please reload the page, or try again in a while.";

function announce(text: string): void {
  const toast = document.querySelector("[data-toast]");
  if (toast !== null) toast.textContent = text;
}

function begin(): void {
  const call = assistantCalls(() => {
    showToast(absent);
  });
  letSwitchTheme((theme) => {
    call("setTheme", theme);
  });
  const { page, productId } = document.body.dataset;
  if (page === undefined) return;
  call("setContext", { page, ...(productId === undefined ? {} : { productId }) });
  letOpenAssistant(call);
  letAsk(call);
  letChooseOnPage(announce);
}

function letOpenAssistant(call: ReturnType<typeof assistantCalls>): void {
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-open], [data-say]") : null;
    if (button === null) return;
    const { say } = button.dataset;
    call("open");
    if (say !== undefined) call("send", say);
  });
}

function letAsk(call: ReturnType<typeof assistantCalls>): void {
  document.addEventListener("submit", (event) => {
    const form = event.target instanceof HTMLFormElement ? event.target : null;
    const box = form?.querySelector("input");
    if (form?.matches("[data-ask]") !== true || box === null || box === undefined) return;
    event.preventDefault();
    const text = box.value.trim();
    call("open");
    if (text !== "") call("send", text);
    box.value = "";
  });
}

function showToast(text: string): void {
  announce(text);
  document.querySelector("[data-toast]")?.classList.add("shown");
}

if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin, { once: true });
else begin();

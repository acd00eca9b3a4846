/**
 * The keys of the transcript: arrows go from message to message, Enter goes into one, Escape comes out of it and then
 * leaves the transcript.
 */
export function moveInTranscript(event: KeyboardEvent, leave: () => void): void {
  const log = event.currentTarget;
  const focused = event.target;
  if (!(log instanceof HTMLElement) || !(focused instanceof HTMLElement)) return;
  const message = focused.closest<HTMLElement>("[data-message]");
  const inside = message !== null && message !== focused;
  if (event.key === "Escape") {
    if (inside) message.focus();
    else leave();
  } else if (inside || !move(event.key, log, message)) {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

/** @returns whether the key means something here. */
function move(key: string, log: HTMLElement, message: HTMLElement | null): boolean {
  const messages = [...log.querySelectorAll<HTMLElement>("[data-message]")];
  const at = message === null ? messages.length : messages.indexOf(message);
  switch (key) {
    case "ArrowUp":
      messages[Math.max(0, at - 1)]?.focus();
      return true;
    case "ArrowDown":
      messages[Math.min(messages.length - 1, at + 1)]?.focus();
      return true;
    case "Home":
      messages[0]?.focus();
      return true;
    case "End":
      messages.at(-1)?.focus();
      return true;
    case "Enter":
      message?.querySelector<HTMLElement>("a[href], button, [tabindex='0']")?.focus();
      return true;
    default:
      return false;
  }
}

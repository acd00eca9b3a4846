/** The address of a picture; one without an origin is the assistant's own. Undefined for what is no web address. */
export function pictureAddress(address: string | undefined, base: string): string | undefined {
  if (address === undefined || address === "" || !URL.canParse(address, base)) return undefined;
  const { protocol, href } = new URL(address, base);
  return protocol === "https:" || protocol === "http:" ? href : undefined;
}

/** The address of a page of the shop; a path is one on the page that shows the chat. Undefined for anything else. */
export function pageAddress(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  return /^https?:\/\//i.test(address) || /^\/(?![/\\])/.test(address) ? address : undefined;
}

/** A piece of a text; those with an address are shown as links that read exactly as they lead. */
export interface TextPiece {
  readonly text: string;
  readonly address?: string;
}

// No quotes and no invisible characters, which could make an address read as another.
const addressPattern = /https?:\/\/[^\s<>"“”„«»\p{Cf}]+/giu;
const closing = /[.,;:!?)\]}'’…]+$/;

/** Splits a text where web addresses begin and end. */
export function textPieces(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let done = 0;
  for (const match of text.matchAll(addressPattern)) {
    const address = match[0].replace(closing, "");
    if (!honest(address)) continue;
    if (match.index > done) pieces.push({ text: text.slice(done, match.index) });
    pieces.push({ text: address, address });
    done = match.index + address.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done) });
  return pieces;
}

/** "https://bank.example@elsewhere.example" reads as one place and leads to another. */
function honest(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username === "" && password === "";
}

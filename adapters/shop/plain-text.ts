import { compile } from "html-to-text";

const looksLikeHtml = /<\/?[a-z][^>]*>|&(?:[a-z]+|#\d+|#x[\da-f]+);/i;

// Compiled once: making a converter takes longer than converting a description.
const toText = compile({
  wordwrap: false,
  selectors: [
    { selector: "a", options: { ignoreHref: true } },
    { selector: "img", format: "skip" },
    { selector: "script", format: "skip" },
    { selector: "style", format: "skip" },
    ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: "table", format: "dataTable", options: { uppercaseHeaderCells: false } },
    { selector: "ul", options: { itemPrefix: "• " } },
  ],
});

/** A description without its markup: paragraphs and list items become lines, links their text, pictures go. */
export function plainText(html: string): string {
  return tidy(looksLikeHtml.test(html) ? toText(html) : html);
}

/** A name in which entities stand for characters ("&trade;"); a "<" in it is text. */
export function decodedName(name: string): string {
  return name.includes("&") ? tidy(toText(name.replaceAll("<", "&lt;"))) : tidy(name);
}

function tidy(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/ ?\n ?/g, "\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

import { Marked, type MarkedToken, type Token, type Tokens } from "marked";
import { parse } from "yaml";
import { decodedName } from "../plain-text.js";
import { type Block, headingBlock, type PageContent, questionLevel, textBlock } from "./blocks.js";
import { readHtml } from "./html-page.js";

/** @throws RangeError for lists or quotations in each other beyond all measure. */
export function readMarkdown(source: string): PageContent {
  const { title, body, line } = frontMatter(source.replaceAll("\r\n", "\n"));
  const blocks = blocksOf(new Marked().lexer(body), line);
  return { ...(title === undefined ? {} : { title }), blocks };
}

/** The fields that many tools write above a page; only the title says something about it. */
function frontMatter(source: string): { readonly title?: string; readonly body: string; readonly line: number } {
  const [whole, fields = ""] = /^---\n([\s\S]{0,10000}?)\n---\n/u.exec(source) ?? [];
  if (whole === undefined) return { body: source, line: 1 };
  const rest = { body: source.slice(whole.length), line: whole.split("\n").length };
  const title = titleIn(fields);
  return title === undefined ? rest : { title, ...rest };
}

function titleIn(fields: string): string | undefined {
  const written = /^title:.*$/mu.exec(fields)?.[0];
  if (written === undefined) return undefined;
  try {
    const read: unknown = parse(written);
    const title = typeof read === "object" && read !== null && "title" in read ? read.title : undefined;
    return typeof title === "string" && title.trim() !== "" ? title.trim() : undefined;
  } catch {
    return undefined;
  }
}

function blocksOf(tokens: readonly Token[], firstLine: number): readonly Block[] {
  let line = firstLine;
  return tokens.flatMap((token) => {
    const blocks = blocksOfToken(token as MarkedToken, line);
    line += token.raw.split("\n").length - 1;
    return blocks;
  });
}

function blocksOfToken(token: MarkedToken, line: number): readonly Block[] {
  if (token.type === "heading") return headingBlock(inlineText(token.tokens), token.depth, line);
  if (token.type === "paragraph" || token.type === "text") return lineBlocks(token, line);
  if (token.type === "list") return listBlocks(token.items, line);
  if (token.type === "table") return tableBlocks(token, line);
  if (token.type === "blockquote") return blocksOf(token.tokens, line);
  if (token.type === "code") return textBlock(token.text, line);
  return token.type === "html" ? readHtml(token.raw, line).blocks : [];
}

function lineBlocks(token: Tokens.Paragraph | Tokens.Text, line: number): readonly Block[] {
  const text = inlineText(token.tokens ?? [token]);
  return isQuestion(token) ? headingBlock(text, questionLevel, line) : textBlock(text, line);
}

/** The names of the columns and the rule below them are two lines. */
function tableBlocks({ header, rows }: Tokens.Table, line: number): readonly Block[] {
  const names = header.map((cell) => inlineText(cell.tokens).trim());
  return rows.flatMap((row, at) => {
    const cells = row.map((cell, column) => {
      const name = names[column] ?? "";
      const text = inlineText(cell.tokens);
      return column === 0 || name === "" ? text : `${name}: ${text}`;
    });
    return textBlock(cells.join(", "), line + 2 + at);
  });
}

function listBlocks(
  items: readonly { readonly raw: string; readonly tokens: readonly Token[] }[],
  firstLine: number,
): readonly Block[] {
  let line = firstLine;
  return items.flatMap((item) => {
    const blocks = blocksOf(item.tokens, line);
    line += item.raw.split("\n").length - (item.raw.endsWith("\n") ? 1 : 0);
    return blocks;
  });
}

/** "**Can I wash it?**" on a line of its own asks what the next one answers. */
function isQuestion({ tokens = [] }: { readonly tokens?: readonly Token[] }): boolean {
  const [only, ...others] = tokens;
  return only?.type === "strong" && others.length === 0 && inlineText([only]).trim().endsWith("?");
}

/** What is read of a line: no addresses, no pictures, no markup. */
function inlineText(tokens: readonly Token[]): string {
  return tokens.map((token) => textOf(token as MarkedToken)).join("");
}

function textOf(token: MarkedToken): string {
  if (token.type === "br") return " ";
  if (token.type === "html" || token.type === "image" || token.type === "checkbox") return "";
  if (token.type === "codespan" || token.type === "escape") return token.text;
  if ("tokens" in token) return inlineText(token.tokens ?? []);
  return "text" in token ? withEntities(token.text) : "";
}

function withEntities(text: string): string {
  if (!/&[#\w]+;/u.test(text)) return text;
  const [before = ""] = /^\s*/u.exec(text) ?? [];
  const [after = ""] = /\s*$/u.exec(text) ?? [];
  return `${before}${decodedName(text)}${after}`;
}

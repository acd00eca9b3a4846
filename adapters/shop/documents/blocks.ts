import { plainLine } from "../../../bot/saying.js";

/** A piece of a page in reading order; without markup, control characters and characters that reorder others. */
export type Block =
  | {
      readonly kind: "heading";
      /** 1 is the widest; a question in a list of questions stands below all others. */
      readonly level: number;
      readonly text: string;
      readonly line: number;
      readonly anchor?: string;
    }
  | { readonly kind: "text"; readonly text: string; readonly line: number };

/** What was read of a file. */
export interface PageContent {
  /** As the page says it about itself, apart from its headings. */
  readonly title?: string;
  readonly blocks: readonly Block[];
}

/** Level of what is no heading by its markup and stands above its answer like one. */
export const questionLevel = 7;

const headingCharactersMax = 160;
const blockCharactersMax = 20_000;

/** @returns nothing for a text of blanks. */
export function textBlock(text: string, line: number): readonly Block[] {
  const plain = plainLine(text, blockCharactersMax);
  return plain === "" ? [] : [{ kind: "text", text: plain, line }];
}

export function headingBlock(text: string, level: number, line: number, anchor?: string): readonly Block[] {
  const plain = plainLine(text, headingCharactersMax);
  if (plain === "") return [];
  return [{ kind: "heading", level, text: plain, line, ...(anchor === undefined ? {} : { anchor }) }];
}

import type { ShownItem } from "../../dialogue.js";
import { extremeOf } from "./extremes.js";
import type { Mention } from "./mention.js";
import type { Found, Mentions } from "./mentions.js";
import { named, titleWords } from "./titles.js";
import { atPlace, type View, viewOfSome } from "./view.js";

/** What one mention comes to: products, one of several, something that was not shown, or no reference after all. */
export type Outcome =
  | { readonly items: readonly ShownItem[] }
  | { readonly oneOf: readonly ShownItem[] }
  | "missing"
  | "none";

/** What a mention that describes nothing comes to. */
export function outcomeOf(
  { mention, end }: Found,
  { text, list }: Mentions,
  view: View,
  excluded: readonly ShownItem[],
): Outcome {
  if (view.whole.length === 0 && view.picked.length === 0) return mention.kind === "view" ? "none" : "missing";
  switch (mention.kind) {
    case "place":
      return itemOrMissing(
        atPlace(ofNoun(view, text.slice(end), list === undefined), mention.place, mention.label === true),
      );
    case "span":
      return spanOf(mention, view);
    case "middle":
      return view.whole.length % 2 === 1
        ? itemOrMissing(view.whole[(view.whole.length - 1) / 2])
        : { oneOf: view.whole.slice(view.whole.length / 2 - 1, view.whole.length / 2 + 1) };
    case "all":
      return allOf(mention.count, view, excluded);
    case "others":
      return othersOf(mention.count, view, excluded);
    case "step":
      return stepFrom(mention.by, view);
    case "view":
      return viewed(mention.many, list !== undefined, view);
    case "extreme":
      return extremeIn(mention, view);
    case "described":
      return "none";
  }
}

function spanOf({ from, count }: Extract<Mention, { kind: "span" }>, { list, whole }: View): Outcome {
  const items = list?.items ?? whole;
  if (items.length < count) return "missing";
  return { items: from === "first" ? items.slice(0, count) : items.slice(-count) };
}

function allOf(count: number | undefined, view: View, excluded: readonly ShownItem[]): Outcome {
  const items = count === undefined ? severalInView(view) : count === 2 ? twoInView(view) : someInView(view, count);
  return items === undefined ? { oneOf: view.whole } : { items: without(items, excluded) };
}

/** "The two": those picked, those shown, or those looked at one after the other. */
function twoInView(view: View): readonly ShownItem[] | undefined {
  const looked = distinct(view.looked).filter((item) => view.whole.some(({ sku }) => sku === item.sku));
  return (
    someInView(view, 2) ?? (looked.length >= 2 && view.picked.length < 3 ? looked.slice(0, 2).reverse() : undefined)
  );
}

function someInView({ picked, list, whole }: View, count: number): readonly ShownItem[] | undefined {
  return [picked, list?.items ?? [], whole].find((items) => items.length === count);
}

function othersOf(count: number | undefined, view: View, excluded: readonly ShownItem[]): Outcome {
  const two = twoInView(view);
  const [one, more] = view.picked;
  const aside = excluded.length > 0 ? excluded : one !== undefined && more === undefined ? [one] : [];
  const beside = two === undefined || count !== 1 ? [] : without(two, aside);
  if (beside.length === 1 && aside.length > 0) return { items: beside };
  const left = without(view.list?.items ?? [], excluded.length > 0 ? excluded : view.picked);
  if (left.length === 0) return (count === 1 ? theOtherOfBefore(view) : undefined) ?? "missing";
  return count === undefined || count === left.length ? { items: left } : { oneOf: left };
}

/** A list was narrowed to one: the other one is the one that went. */
function theOtherOfBefore({ whole, others, picked }: View): Outcome | undefined {
  const [before = []] = others;
  const [one, another] = without(before, [...whole, ...picked]);
  const isNarrowed =
    whole.length === 1 && whole.every(({ productId }) => before.some((item) => item.productId === productId));
  return isNarrowed && one !== undefined && another === undefined ? { items: [one] } : undefined;
}

function stepFrom(by: 1 | -1, { picked, whole }: View): Outcome {
  const at = whole.findIndex(({ productId }) => productId === picked[0]?.productId);
  return at < 0 || picked.length !== 1 ? "none" : itemOrMissing(whole[at + by]);
}

/** "It" is what was picked, or all that was shown when it is one; "them" is all of it. */
function viewed(many: boolean, earlier: boolean, view: View): Outcome {
  const before = without(view.looked, view.current);
  if (earlier && before.length > 0 && !many) return { items: before.slice(0, 1) };
  if (many) return { items: lookedTogether(view) ?? inView(view) };
  const items = inView(view);
  return items.length === 1 ? { items } : { oneOf: items };
}

function extremeIn({ order, among, comparative }: Extract<Mention, { kind: "extreme" }>, view: View): Outcome {
  if (comparative === true && twoInView(view) === undefined) return "none";
  const items =
    among === "two" || comparative === true ? twoInView(view) : among === "list" ? view.whole : severalInView(view);
  if (items === undefined) return { oneOf: view.whole };
  const found = extremeOf(items, order);
  if (found.length === 0) return "missing";
  return found.length === 1 ? { items: found } : { oneOf: found };
}

/** "Compare them", after one was looked at and then another. */
function lookedTogether({ picked, looked, whole }: View): readonly ShownItem[] | undefined {
  const [current, more] = picked;
  if (current === undefined || more !== undefined) return undefined;
  const two = distinct(looked).slice(0, 2);
  const isOfOneList = two.every((item) => whole.some(({ sku }) => sku === item.sku));
  return two.length === 2 && (isOfOneList || whole.length === 1) ? [...two].reverse() : undefined;
}

/** "Of these" is said of more than one. */
export function severalInView({ picked, list, whole }: View): readonly ShownItem[] {
  return picked.length > 1 ? picked : (list?.items ?? whole);
}

function inView({ picked, list, whole }: View): readonly ShownItem[] {
  const listed = list?.items ?? whole;
  return picked.length === 0 ? listed : picked;
}

/** "the second mug", after mugs and then hoodies were shown: a place in the list of what is named. */
function ofNoun(view: View, after: string, anyList: boolean): View {
  const words = titleWords(nounAt(after));
  const holds = (items: readonly ShownItem[]): boolean =>
    items.filter((item) => named(item, words)).length * 2 > items.length;
  if (!anyList || words.length === 0 || view.whole.some((item) => named(item, words))) return view;
  const other = view.others.find(holds);
  return other === undefined ? view : viewOfSome(other);
}

/** The word behind a place: "the second hoodie, please". */
export function nounAt(after: string): string {
  return /^\s+(?!(?:one|ones|and|or|is|in|with|from|of|please)\b)[\p{L}-]{3,}/iu.exec(after)?.[0] ?? "";
}

export function membersOf(outcome: Outcome): readonly ShownItem[] {
  if (typeof outcome === "string") return [];
  return "items" in outcome ? outcome.items : outcome.oneOf;
}

/** @param many whether several may be meant. */
export function oneOrMany(items: readonly ShownItem[], many: boolean): Outcome {
  return many || items.length === 1 ? { items } : { oneOf: items };
}

export function distinct(items: readonly ShownItem[]): readonly ShownItem[] {
  return items.filter(({ sku }, at) => items.findIndex((each) => each.sku === sku) === at);
}

export function without(items: readonly ShownItem[], others: readonly ShownItem[]): readonly ShownItem[] {
  return items.filter(({ productId, sku }) => !others.some((each) => each.sku === sku || each.productId === productId));
}

function itemOrMissing(item: ShownItem | undefined): Outcome {
  return item === undefined ? "missing" : { items: [item] };
}

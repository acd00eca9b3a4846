import type { ShownItem } from "../../dialogue.js";
import { itemAt, type ShownList } from "../../shown.js";
import type { Tracker } from "../../tracker.js";
import type { ListMention } from "./mention.js";

/** What a shopper may point at. */
export interface View {
  /** The list that is spoken of, as it was shown last. */
  readonly list: ShownList | undefined;
  /** All of its pages, in the order of their numbers. */
  readonly whole: readonly ShownItem[];
  /** The products picked last; empty when something was listed since. */
  readonly picked: readonly ShownItem[];
  /** The same, whichever list is spoken of. */
  readonly current: readonly ShownItem[];
  /** Everything picked so far that is still remembered, the latest first. */
  readonly looked: readonly ShownItem[];
  /** The other lists, the newest first. */
  readonly others: readonly (readonly ShownItem[])[];
  /** A list was named that there is not. */
  readonly noSuchList?: true;
}

interface Listed {
  readonly list: ShownList;
  readonly whole: readonly ShownItem[];
}

export function viewOf(tracker: Tracker, named?: ListMention): View {
  const listed = listsShown(tracker.lists);
  const newest = listed.at(-1);
  const spoken = named === undefined ? newest : listNamed(listed, named);
  const others = listed.filter((each) => each !== spoken).map(({ whole }) => whole);
  return {
    list: spoken?.list,
    whole: spoken?.whole ?? [],
    picked: spoken === newest ? tracker.picked : [],
    current: tracker.picked,
    looked: tracker.looked,
    others: others.reverse(),
    ...(spoken === undefined && named !== undefined ? { noSuchList: true as const } : {}),
  };
}

/** Only the products that it was asked about. */
export function viewOfSome(items: readonly ShownItem[]): View {
  return {
    list: { items, offset: 0, total: items.length },
    whole: items,
    picked: [],
    current: [],
    looked: [],
    others: [],
  };
}

/** What was asked about, as it was shown. */
export function askedAbout(tracker: Tracker): readonly ShownItem[] {
  const shown = [...tracker.picked, ...tracker.lists.flatMap(({ items }) => items), ...tracker.looked];
  return (tracker.which?.skus ?? []).flatMap((sku) => shown.find((item) => item.sku === sku) ?? []);
}

/** A number as printed goes by the whole list; an ordinal by the page that was shown last. */
export function atPlace({ list, whole }: View, place: number, label: boolean): ShownItem | undefined {
  const printed = place > 0 ? whole[place - 1] : undefined;
  return label ? (printed ?? itemAt(list, place)) : (itemAt(list, place) ?? printed);
}

/** In the order in which they were shown; a further page belongs to the list that it goes on with. */
function listsShown(newestFirst: readonly ShownList[]): readonly Listed[] {
  return [...newestFirst].reverse().reduce<readonly Listed[]>((listed, list) => {
    const before = listed.at(-1);
    const goesOn = before !== undefined && list.offset > 0 && list.offset === before.whole.length;
    return goesOn
      ? [...listed.slice(0, -1), { list, whole: [...before.whole, ...list.items] }]
      : [...listed, { list, whole: list.items }];
  }, []);
}

function listNamed(listed: readonly Listed[], named: ListMention): Listed | undefined {
  if (named.kind === "earlier") return listed.at(-2) ?? listed.at(-1);
  return listed.at(named.place > 0 ? named.place - 1 : named.place);
}

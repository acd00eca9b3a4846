import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Reply } from "../../adapters/web/protocol.js";
import { Icon } from "./icons.js";
import { type CardProps, ProductCard } from "./product-card.js";
import { useSurroundings } from "./surroundings.js";

type OfferReply = Extract<Reply, { act: "offer" }>;

/** The products of a reply: those that satisfy the wish, and under a divider those that come close. */
export function Offer({ reply, detailed }: { readonly reply: OfferReply; readonly detailed: boolean }) {
  const { words } = useSurroundings();
  const { cards, offset } = reply;
  const [only, another] = cards;
  if (only === undefined) return null;
  if (another === undefined) return <Single card={only} detailed={detailed} />;
  // Where nothing satisfies the wish, the text says what the cards are.
  const satisfying = reply.satisfying === 0 ? cards.length : Math.min(reply.satisfying, cards.length);
  const close = cards.slice(satisfying);
  return (
    <>
      <Cards name={words.products} cards={cards.slice(0, satisfying)} before={offset} />
      {close.length > 0 && (
        <>
          <p class="divider">
            <span>{words.closeToIt}</span>
          </p>
          <Cards name={words.closeToIt} cards={close} before={offset + satisfying} />
        </>
      )}
    </>
  );
}

function Single(props: CardProps) {
  return (
    <div class="single">
      <ProductCard {...props} />
    </div>
  );
}

function Cards(props: CarouselProps) {
  const [only, another] = props.cards;
  if (only === undefined || another !== undefined) return <Carousel {...props} />;
  return <Single card={only} place={props.before + 1} />;
}

interface CarouselProps {
  readonly name: string;
  readonly cards: OfferReply["cards"];
  /** How many products of the same list come before. */
  readonly before: number;
}

function Carousel({ name, cards, before }: CarouselProps) {
  const list = useRef<HTMLUListElement>(null);
  // Until it is measured: a floating panel has room for two.
  const shown = useSignal({ first: 0, last: Math.min(1, cards.length - 1) });
  const measure = (): void => {
    const seen = list.current === null ? undefined : visibleItems(list.current);
    if (seen === undefined) return;
    if (seen.first !== shown.value.first || seen.last !== shown.value.last) shown.value = seen;
  };
  useLayoutEffect(() => {
    if (list.current === null) return;
    const observer = new ResizeObserver(measure);
    observer.observe(list.current);
    return () => {
      observer.disconnect();
    };
  }, []);
  const { first, last } = shown.value;
  const all = first === 0 && last === cards.length - 1;
  return (
    <div class="carousel">
      <ul ref={list} aria-label={name} onScroll={measure}>
        {cards.map((card, at) => (
          <li key={card.sku}>
            <ProductCard card={card} place={before + at + 1} />
          </li>
        ))}
      </ul>
      {!all && (
        <Steps
          list={list}
          shown={{ first: first + before + 1, last: last + before + 1, of: before + cards.length }}
          atStart={first === 0}
          atEnd={last === cards.length - 1}
        />
      )}
    </div>
  );
}

interface StepsProps {
  readonly list: { readonly current: HTMLUListElement | null };
  readonly shown: { readonly first: number; readonly last: number; readonly of: number };
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

function Steps({ list, shown, atStart, atEnd }: StepsProps) {
  const { words } = useSurroundings();
  const step = (direction: 1 | -1) => () => {
    if (list.current !== null) scrollByItems(list.current, direction);
  };
  return (
    <div class="steps">
      <StepButton name={words.previous} off={atStart} onClick={step(-1)}>
        <Icon of="previous" />
      </StepButton>
      <span class="position">{words.position(shown.first, shown.last, shown.of)}</span>
      <StepButton name={words.next} off={atEnd} onClick={step(1)}>
        <Icon of="next" />
      </StepButton>
    </div>
  );
}

interface StepButtonProps {
  readonly name: string;
  readonly off: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

/** Never `disabled`, which would take the focus from whoever has stepped to the end. */
function StepButton({ name, off, onClick, children }: StepButtonProps) {
  return (
    <button type="button" class="step" part="button" aria-label={name} aria-disabled={off} onClick={onClick}>
      {children}
    </button>
  );
}

/** First and last item, from 0, of which most can be seen; undefined while the list is not shown. */
function visibleItems(list: HTMLUListElement): { first: number; last: number } | undefined {
  const frame = list.getBoundingClientRect();
  if (frame.width === 0) return undefined;
  const seen = [...list.children].flatMap((item, at) => {
    const box = item.getBoundingClientRect();
    const width = Math.min(box.right, frame.right) - Math.max(box.left, frame.left);
    return width > box.width * 0.8 ? [at] : [];
  });
  const first = seen[0];
  const last = seen.at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** By as many items as can be seen, in reading direction. */
function scrollByItems(list: HTMLUListElement, direction: 1 | -1): void {
  const seen = visibleItems(list);
  const count = seen === undefined ? 1 : seen.last - seen.first + 1;
  const [one, other] = list.children;
  if (one === undefined || other === undefined) return;
  const stride = other.getBoundingClientRect().left - one.getBoundingClientRect().left;
  list.scrollBy({ left: stride * count * direction });
}

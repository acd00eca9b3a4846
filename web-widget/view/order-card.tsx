import { useId } from "preact/hooks";
import type { OrderView } from "../../adapters/web/protocol.js";
import type { Tone } from "./icons.js";
import { ParcelCard } from "./parcel-card.js";
import { optionsInWords } from "./product-card.js";
import { useSurroundings } from "./surroundings.js";

type Line = OrderView["lines"][number];

const statusTones: Readonly<Record<string, Tone>> = { delivered: "good", cancelled: "warn" };
const totalNames = ["items", "other", "paid", "refunded"] as const;

/** One order: where each parcel is, what is in it, what has not been sent yet, and what it came to. */
export function OrderCard({ order }: { readonly order: OrderView }) {
  const { words, formats } = useSurroundings();
  const title = useId();
  const placedAt = order.placedAt === undefined ? undefined : formats.date(order.placedAt);
  return (
    <article class="order" part="card" aria-labelledby={title}>
      <header>
        <h3 id={title} class="title" dir="auto">
          {words.order(order.id)}
        </h3>
        <span class={`status ${statusTones[order.status] ?? "calm"}`}>
          {words.orderStatus[order.status] ?? order.status}
        </span>
        {placedAt !== undefined && <p class="muted">{words.placed(placedAt)}</p>}
      </header>
      {order.parcels.map((parcel, at) => (
        <ParcelCard key={parcel.id} parcel={parcel} position={at + 1} of={order.parcels.length}>
          <Lines lines={linesOf(order, parcel.lineIds)} />
        </ParcelCard>
      ))}
      {order.unsentLineIds.length > 0 && (
        <section>
          <h4>{order.status === "cancelled" ? words.items : words.notSentYet}</h4>
          <Lines lines={linesOf(order, order.unsentLineIds)} />
        </section>
      )}
      <Totals totals={order.totals} />
    </article>
  );
}

function linesOf(order: OrderView, ids: readonly string[]): readonly Line[] {
  return order.lines.filter(({ id }) => ids.includes(id));
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const { words, formats } = useSurroundings();
  return (
    <ul class="lines">
      {lines.map((line) => {
        const options = optionsInWords(line.options);
        return (
          <li key={line.id}>
            <span class="quantity">{words.quantity(line.quantity)}</span>
            <span dir="auto">
              {line.title}
              {options !== "" && <span class="muted"> {options}</span>}
            </span>
            <span class="amount">
              {formats.money(line.price)}
              {line.quantity > 1 && <span class="muted"> {words.each}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Totals({ totals }: { readonly totals: OrderView["totals"] }) {
  const { words, formats } = useSurroundings();
  return (
    <dl class="totals">
      {totalNames.map((name) => {
        const amount = totals[name];
        return (
          amount !== undefined && (
            <div key={name} class={name}>
              <dt>{words.totals[name]}</dt>
              <dd>{formats.money(amount)}</dd>
            </div>
          )
        );
      })}
    </dl>
  );
}

import type { Reply, TranscriptMessage } from "../../adapters/web/protocol.js";
import type { Words } from "../words/words.js";
import { CompareTable } from "./compare-table.js";
import { dayOf, type PlacedMessage } from "./conversation-days.js";
import { Icon } from "./icons.js";
import { MessageText } from "./message-text.js";
import { Offer } from "./offer.js";
import { OrderCard } from "./order-card.js";
import { useSurroundings } from "./surroundings.js";

interface MessageProps {
  readonly placed: PlacedMessage;
  /** What was said before it, by anybody. */
  readonly before: TranscriptMessage | undefined;
}

/** Something that was said, with the cards or the order that came with it. */
export function Message({ placed: { message, newDay, first, last }, before }: MessageProps) {
  const { words, formats } = useSurroundings();
  const { from, reply } = message;
  const time = last && from !== "system" ? formats.time(message.at) : undefined;
  return (
    <>
      {newDay && <DayDivider at={message.at} />}
      <article class={`message ${from}${first ? " first" : ""}`} data-message={message.seq} tabIndex={-1}>
        <span class="spoken">{speaker(from, words)} </span>
        {from === "person" && first && (
          <p class="speaker" aria-hidden="true">
            <Icon of="person" /> {words.person}
          </p>
        )}
        {reply?.act === "handoff" ? (
          <Handoff text={message.text} caseId={reply.caseId} />
        ) : (
          <p class="said" part="bubble" dir="auto" {...(reply === undefined ? {} : { lang: reply.lang })}>
            <MessageText text={spokenBeside(message)} />
          </p>
        )}
        {reply !== undefined && <Shown reply={reply} detailed={asksForDetails(before, reply, words)} />}
        {time !== undefined && (
          <time class="time" dateTime={message.at}>
            {time}
          </time>
        )}
      </article>
    </>
  );
}

export function speaker(from: TranscriptMessage["from"], words: Words): string {
  switch (from) {
    case "shopper":
      return words.youSaid;
    case "assistant":
      return words.assistantSaid;
    case "person":
      return words.personSaid;
    case "system":
      return words.noticeSaid;
  }
}

function spokenBeside({ text, reply }: TranscriptMessage): string {
  if (reply === undefined) return text;
  return showsMore(reply) ? (reply.lead ?? text) : text;
}

function showsMore(reply: Reply): boolean {
  switch (reply.act) {
    case "offer":
    case "compare":
      return reply.cards.length > 0;
    case "order":
      return true;
    case "inform":
    case "request":
    case "confirm":
    case "handoff":
      return false;
  }
}

function Shown({ reply, detailed }: { readonly reply: Reply; readonly detailed: boolean }) {
  switch (reply.act) {
    case "offer":
      return <Offer reply={reply} detailed={detailed} />;
    case "compare":
      return reply.cards.length === 0 ? null : <CompareTable {...reply} />;
    case "order":
      return <OrderCard order={reply.order} />;
    case "inform":
    case "request":
    case "confirm":
    case "handoff":
      return null;
  }
}

/** Its details need no second button for them. */
function asksForDetails(before: TranscriptMessage | undefined, reply: Reply, words: Words): boolean {
  if (before?.from !== "shopper" || reply.act !== "offer") return false;
  const [only, another] = reply.cards;
  return only !== undefined && another === undefined && before.text === words.tellMore(only.title);
}

function Handoff({ text, caseId }: { readonly text: string; readonly caseId: string }) {
  const { words } = useSurroundings();
  return (
    <div class="handoff">
      <Icon of="person" />
      <div>
        <strong>{words.handoff}</strong>
        <p dir="auto">
          <MessageText text={text} />
        </p>
        <p class="case">{words.caseNumber(caseId)}</p>
      </div>
    </div>
  );
}

const dayMs = 86_400_000;

function DayDivider({ at }: { readonly at: string }) {
  const { words, formats } = useSurroundings();
  const now = Date.now();
  const day = dayOf({ at });
  const name =
    day === new Date(now).toDateString()
      ? words.today
      : day === new Date(now - dayMs).toDateString()
        ? words.yesterday
        : formats.date(at);
  return name === undefined ? null : (
    <p class="divider">
      <span>{name}</span>
    </p>
  );
}

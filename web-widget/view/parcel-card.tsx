import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { ParcelView } from "../../adapters/web/protocol.js";
import { Icon, trackingLooks } from "./icons.js";
import { useSurroundings } from "./surroundings.js";

interface ParcelProps {
  readonly parcel: ParcelView;
  readonly position: number;
  readonly of: number;
  readonly children: ComponentChildren;
}

/** One parcel: its state, its carrier, what was reported of it, and what is in it. */
export function ParcelCard({ parcel, position, of, children }: ParcelProps) {
  const { words } = useSurroundings();
  const { state } = parcel;
  return (
    <section>
      <h4>
        {words.parcel(position, of)}
        {parcel.carrier !== undefined && <span class="muted"> · {parcel.carrier}</span>}
      </h4>
      {parcel.trackingNumbers.map((number) => (
        <TrackingNumber key={number} number={number} />
      ))}
      {parcel.timeline.length > 0 ? (
        <Timeline parcel={parcel} />
      ) : (
        <p class={state === undefined ? "muted" : `state ${trackingLooks[state].tone}`}>
          {state === undefined ? (
            words.noTracking
          ) : (
            <>
              <Icon of={trackingLooks[state].drawing} /> {words.trackingState[state]}
            </>
          )}
        </p>
      )}
      {children}
    </section>
  );
}

function TrackingNumber({ number }: { readonly number: string }) {
  const { words, announce } = useSurroundings();
  const copied = useSignal(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(number);
      copied.value = true;
      announce(words.copied);
    } catch {
      // The page may not use the clipboard; the number can still be marked and copied.
    }
  };
  return (
    <p class="tracking-number">
      <span class="muted">{words.trackingNumber}</span> <code>{number}</code>
      <button
        type="button"
        class="small"
        part="button"
        aria-label={`${words.copy}: ${words.trackingNumber} ${number}`}
        onClick={() => {
          void copy();
        }}
      >
        <Icon of={copied.value ? "check" : "copy"} />
      </button>
    </p>
  );
}

const shownAtFirst = 3;

/** What was reported, latest first: where the parcel is now is what a shopper asks. */
function Timeline({ parcel }: { readonly parcel: ParcelView }) {
  const { words } = useSurroundings();
  const whole = useSignal(false);
  const latestFirst = [...parcel.timeline].reverse();
  // One more is no reason for a button.
  const foldable = latestFirst.length > shownAtFirst + 1;
  const shown = foldable && !whole.value ? latestFirst.slice(0, shownAtFirst) : latestFirst;
  return (
    <>
      <ol class="timeline">
        {shown.map((report, at) => (
          <Report key={latestFirst.length - at} report={report} latest={at === 0} />
        ))}
      </ol>
      {foldable && (
        <button
          type="button"
          class="more"
          part="button"
          aria-expanded={whole.value}
          onClick={() => {
            whole.value = !whole.value;
          }}
        >
          {whole.value ? words.showLatest : words.showEarlier(latestFirst.length - shownAtFirst)}
        </button>
      )}
    </>
  );
}

interface ReportProps {
  readonly report: ParcelView["timeline"][number];
  readonly latest: boolean;
}

function Report({ report, latest }: ReportProps) {
  const { words, formats } = useSurroundings();
  const { drawing, tone } = trackingLooks[report.state];
  const when = report.at === undefined ? undefined : formats.moment(report.at);
  return (
    <li class={tone} {...(latest ? { "aria-current": "step" } : {})}>
      <span class="dot">
        <Icon of={drawing} />
      </span>
      <div>
        <strong>{words.trackingState[report.state]}</strong>
        {report.text !== undefined && report.text !== "" && <p dir="auto">{report.text}</p>}
        {when !== undefined && (
          <time class="muted" dateTime={report.at}>
            {when}
          </time>
        )}
      </div>
    </li>
  );
}

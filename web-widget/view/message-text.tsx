import { textPieces } from "./addresses.js";
import { useSurroundings } from "./surroundings.js";

/** A text as it was written; web addresses in it can be followed, and nothing else in it does anything. */
export function MessageText({ text }: { readonly text: string }) {
  const { words } = useSurroundings();
  return (
    <>
      {textPieces(text).map((piece, at) =>
        piece.address === undefined ? (
          piece.text
        ) : (
          <a key={at} href={piece.address} target="_blank" rel="noopener noreferrer">
            {piece.text}
            <span class="spoken"> {words.opensInNewTab}</span>
          </a>
        ),
      )}
    </>
  );
}

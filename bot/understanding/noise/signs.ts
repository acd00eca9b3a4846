/** What a message of signs alone says, as far as that is clear. */
export type SignMeaning = "parcel" | "parcel-trouble" | "anger" | "thumb" | "friendly" | "thanks" | "hello" | "nothing";

const parcel = /[📦🚚🚛📬📭📫📪🛵🚐✉📮🛻🏤]/u;
const trouble = /[😡🤬😠😤😢😭☹🙁😞😩😫😖💢👎🤯😒😣😔🥺💔]/u;
const thumb = /^[👍👌✅✔🆗🤝🤙👏💪🏻🏼🏽🏾🏿\s]+$/u;
const thanks = /[🙏🤗]/u;
const hello = /[👋🖐]/u;
const friendly = /[😀-😎😗-😛🙂🙃🥰😍🤩😻❤💕💖💗💙💚💛💜🧡🤍🖤🎉✨🌟⭐🔥😁]/u;
const asks = /[❓❔⁉‽?🤔🤷]/u;

/** @returns undefined when the text says something in words or numbers. */
export function signsAlone(text: string): SignMeaning | undefined {
  if (/[\p{L}\p{N}]/u.test(text) || text.trim() === "") return undefined;
  if (parcel.test(text)) return trouble.test(text) ? "parcel-trouble" : "parcel";
  if (trouble.test(text)) return "anger";
  if (asks.test(text)) return "nothing";
  if (thumb.test(text)) return "thumb";
  if (thanks.test(text)) return "thanks";
  if (hello.test(text)) return "hello";
  return friendly.test(text) ? "friendly" : "nothing";
}

/** A message taken apart: what the shopper wrote, and what they pasted below or above it. */
export interface Letter {
  readonly own: string;
  readonly pasted: string;
}

const linesMax = 2_000;
/** Lines are looked at by their beginning; what tells a line is never further in. */
const lineCharactersMax = 300;

/** Also the row of a table, which a bar begins or ends. */
const quoted = /^\s{0,3}(?:>|\|\s|&gt;)|\s\|\s*$/u;
/** "On Mon, 2 Nov 2026 at 10:00, Ottermere Goods <…> wrote:", and the same of other languages' mail programs. */
const attribution =
  /^\s*(?:on|am|le|el|il|op|em|den)\b.{4,250}\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev)\b.{0,80}:\s*$/iu;
const separator =
  /^\s*(?:-{2,}\s*(?:original message|forwarded message|forwarded by|mensaje (?:original|reenviado)|ursprüngliche nachricht)\b|begin forwarded message:|_{10,}\s*$)/iu;
const header =
  /^\s*\*?(?:from|to|sent|date|subject|cc|reply-to|de|para|enviado|asunto|von|an|gesendet|betreff|发件人|收件人|主题)\s?[:：]\*?\s*\S/iu;
/** How a shop's own mails begin, and shoppers' messages do not. */
const shopGreets =
  /^\s*(?:order confirmation|(?:thank you|thanks) for (?:your (?:order|purchase)|the order|shopping|placing)|your order (?:has been|is (?:on|confirmed|being)|was)|(?:we(?:'ve| have)|great news).{0,40}\b(?:order|parcel|package)|dear (?:valued )?(?:customer|mr|mrs|ms|\p{Lu}\p{Ll}+)\b)/iu;
const shopField =
  /^\s*(?:order (?:number|no|id|date|details|summary|total|placed)\b|(?:shipping|billing|delivery) (?:address|method|details)\b|(?:ship|bill|deliver(?:ed)?) to\b|(?:sub)?total\s*:|tracking (?:number|no|id)\b|payment method\b|qty\b|quantity\b|view (?:your )?order\b|items? ordered\b|\d+ [x×] \S)/iu;
const fieldsMin = 3;
/** What stands alone below a pasted mail and asks something is the shopper's again. */
const questionCharactersMax = 200;

const signature = /^\s*(?:--|—|__)\s*$/u;
const sentFrom =
  /^\s*(?:sent (?:from|via|with) (?:my|the|an?|yahoo|outlook|gmail|proton|mail)\b.{0,60}|get outlook for .{0,30}|enviado desde mi .{0,40}|von meinem .{0,30} gesendet|发自我的.{0,20})\s*$/iu;
const closing =
  /^\s*(?:(?:kind|best|warm|many|with)\s+)?(?:regards|wishes|sincerely|yours(?: (?:truly|faithfully|sincerely))?|cheers|saludos|atentamente|mit freundlichen grüßen|cordialement)\s*[,.!]?\s*$/iu;
const footer =
  /^\s*(?:\*?\s*(?:confidentiality notice|disclaimer|legal notice)\b|(?:this|the information (?:in|contained in) this) (?:e-?mail|message|communication)\b.{0,120}\b(?:confidential|intended|privileged)|please consider the environment|to unsubscribe\b|unsubscribe\b|if you are not the intended recipient)/iu;

/**
 * Tells a shopper's own words from a mail they pasted: quoted lines, a forwarded mail with its headers, or a shop's
 * confirmation without either. Signatures and legal footers are neither and go.
 */
export function letterIn(text: string): Letter {
  if (!text.includes("\n")) return { own: text, pasted: "" };
  const lines = text.split("\n").slice(0, linesMax);
  const kinds = kindsOf(lines.map((line) => line.slice(0, lineCharactersMax)));
  const of = (kind: Kind): string =>
    lines
      .filter((_, at) => kinds[at] === kind)
      .map((line) => (kind === "pasted" ? line.replace(/^(?:\s{0,3}(?:>|\||&gt;))+\s?/u, "") : line))
      .join("\n")
      .trim();
  return { own: of("own"), pasted: of("pasted") };
}

/** Lines that name who sent the mail: the shop's address proves nothing of the shopper's. */
const fromLine = /^\s*\*?(?:from|de|von|sender|reply-to|发件人)\s?[:：]/iu;

/** A mail without the lines that name its sender. */
export function withoutSender(mail: string): string {
  const lines = mail.split("\n");
  return lines.filter((line) => !fromLine.test(line.slice(0, lineCharactersMax))).join("\n");
}

type Kind = "own" | "pasted" | "nothing";

function kindsOf(lines: readonly string[]): readonly Kind[] {
  const paste = placeOfPaste(lines);
  let ended = false;
  return lines.map((line, at): Kind => {
    if (quoted.test(line) || (at >= paste.from && at < paste.until)) return "pasted";
    if (attribution.test(line) || separator.test(line)) return "nothing";
    ended ||= signature.test(line) || footer.test(line) || closes(lines, at);
    return ended || sentFrom.test(line) ? "nothing" : "own";
  });
}

/** "Cheers" in the middle of a message ends nothing; a name, a job and an address may follow where it does. */
function closes(lines: readonly string[], at: number): boolean {
  if (at === 0 || !closing.test(lines[at] ?? "")) return false;
  const rest = lines.slice(at + 1).filter((line) => line.trim() !== "" && !quoted.test(line));
  return rest.length <= 8 && rest.every((line) => line.length <= 80 && !line.includes("?"));
}

/** Which lines are not the shopper's; after "… wrote:" with quoted lines, their answer may stand below. */
function placeOfPaste(lines: readonly string[]): { readonly from: number; readonly until: number } {
  const quotes = lines.some((line) => quoted.test(line));
  const marked = lines.findIndex((line) => separator.test(line) || (attribution.test(line) && !quotes));
  const headed = lines.findIndex((line, at) => header.test(line) && header.test(lines[at + 1] ?? ""));
  const [from = lines.length] = [marked, headed, beginOfShopMail(lines)].filter((at) => at >= 0).sort((a, b) => a - b);
  return { from, until: marked >= 0 ? lines.length : endOfPaste(lines, from) };
}

function beginOfShopMail(lines: readonly string[]): number {
  const greeted = lines.findIndex((line) => shopGreets.test(line));
  const fields = lines.flatMap((line, at) => (shopField.test(line) ? [at] : []));
  if (greeted >= 0) return fields.length > 0 ? greeted : -1;
  return fields.length < fieldsMin ? -1 : (fields[0] ?? -1);
}

function endOfPaste(lines: readonly string[], from: number): number {
  const last = lines.length - 1;
  const question = lines[last] ?? "";
  const alone = last > from && lines[last - 1]?.trim() === "" && question.length <= questionCharactersMax;
  return alone && /\?\s*$/u.test(question) && !shopField.test(question) ? last : lines.length;
}

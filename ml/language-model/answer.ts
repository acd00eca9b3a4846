import { z } from "zod";
import type { PossibleCommands, ProposedCommand } from "../../bot/ports.js";

/** The shape of an answer, for the endpoint and for reading what it sends. Nothing in it is ever made into objects but these. */

const commandsMax = 3;
const charactersMax = 200;
const comparedMax = 4;

/** Lengths are looked at when it is read only: not every endpoint takes them in a schema. */
const line = z
  .string()
  .trim()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is checked.
  .refine((text) => text !== "" && text.length <= charactersMax && !/[\u0000-\u001f\u007f]/u.test(text));

interface CommandSchemas {
  readonly kind: ProposedCommand["kind"];
  readonly schema: z.ZodType<ProposedCommand> | undefined;
}

/** A schema per kind of command; none where the conversation has nothing that it could name. */
function schemasOf({ shown, flows }: PossibleCommands): readonly CommandSchemas[] {
  const place = shown.length === 0 ? undefined : z.literal(shown.map((item) => item.place));
  const places = place && z.array(place).refine((named) => named.length > 0 && named.length <= comparedMax);
  const wish = (kind: "find" | "refine") => z.strictObject({ kind: z.literal(kind), words: line });
  const ofPlaces = (kind: "pick" | "compare") => places && z.strictObject({ kind: z.literal(kind), places });
  return [
    { kind: "find", schema: wish("find") },
    { kind: "refine", schema: wish("refine") },
    { kind: "show-more", schema: z.strictObject({ kind: z.literal("show-more") }) },
    { kind: "pick", schema: ofPlaces("pick") },
    { kind: "compare", schema: ofPlaces("compare") },
    { kind: "ask-product", schema: place && z.strictObject({ kind: z.literal("ask-product"), place }) },
    { kind: "ask-policy", schema: z.strictObject({ kind: z.literal("ask-policy"), question: line }) },
    {
      kind: "start-flow",
      schema: flows.length === 0 ? undefined : z.strictObject({ kind: z.literal("start-flow"), flow: z.enum(flows) }),
    },
  ];
}

function commandIn(possible: PossibleCommands): z.ZodType<ProposedCommand> {
  const schemas = schemasOf(possible).flatMap(({ kind, schema }) =>
    schema !== undefined && possible.kinds.includes(kind) ? [schema] : [],
  );
  return schemas.length === 0 ? z.never() : z.union(schemas);
}

const answer = z.strictObject({ commands: z.array(z.unknown()) });
const ofSomeKind = z.object({ kind: z.string().regex(/^[a-z-]{1,30}$/u) });

/** The JSON schema of an answer. */
export function answerSchema(possible: PossibleCommands): Record<string, unknown> {
  return z.toJSONSchema(z.strictObject({ commands: z.array(commandIn(possible)) }));
}

/**
 * Reads an answer. Each command is taken or left by itself.
 * @returns undefined when it is no JSON of the agreed shape.
 */
export function readAnswer(
  text: string,
  possible: PossibleCommands,
): { readonly commands: readonly ProposedCommand[]; readonly misfits: readonly string[] } | undefined {
  const read = answer.safeParse(jsonIn(text));
  if (!read.success) return undefined;
  const schema = commandIn(possible);
  const commands: ProposedCommand[] = [];
  const misfits: string[] = [];
  for (const each of read.data.commands.slice(0, commandsMax)) {
    const command = schema.safeParse(each);
    if (command.success) commands.push(command.data);
    else misfits.push(ofSomeKind.safeParse(each).data?.kind ?? "unreadable");
  }
  if (read.data.commands.length > commandsMax) misfits.push("too-many");
  return { commands, misfits };
}

/** Models like to put JSON between fences, even where they are told not to. */
const fenced = /^```(?:json)?\s*([^]*?)\s*```$/u;

function jsonIn(text: string): unknown {
  const plain = text.trim();
  try {
    return JSON.parse(fenced.exec(plain)?.[1] ?? plain);
  } catch {
    return undefined;
  }
}

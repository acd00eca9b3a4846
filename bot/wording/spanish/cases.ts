import { type Saying, withClaims, words } from "../../saying.js";
import type { CaseClaims, RuleClaims, SafetyWording } from "../safety-wording.js";
import { rulesOnTrouble } from "../english/cases.js";
import type { SpanishTools } from "./tools.js";

type CaseWording = Pick<
  SafetyWording,
  "stillHere" | "caseAnswer" | "caseAddedTo" | "caseFull" | "goodbyeWaiting" | "troubleReported" | "ruleOnTrouble"
>;

/** @param standing "tu caso C-1001 sigue a la espera de una persona del equipo; es el siguiente en la cola" */
export function spanishCases(
  { say, plain }: Pick<SpanishTools, "say" | "plain">,
  standing: (waiting: CaseClaims) => Saying,
): CaseWording {
  return {
    stillHere: (waiting) =>
      waiting.state.value === "taken"
        ? say`Aquí estoy, y ${standing(waiting)}.`
        : say`Aquí estoy, y ${standing(waiting)}. No sé cuándo habrá alguien libre; cuéntame de qué se trata y lo añado, o te ayudo mientras tanto.`,
    caseAnswer: (waiting) =>
      waiting.state.value === "taken"
        ? say`No tengo ninguna respuesta suya que citar; ${standing(waiting)}.`
        : say`Todavía no ha respondido nadie: ${standing(waiting)}.`,
    caseAddedTo: (note, { id, summary }) =>
      withClaims(
        say`He añadido “${words(note)}” a tu caso ${id}, así que será lo primero que lea quien lo atienda.`,
        summary,
      ),
    caseFull: ({ id, summary }) =>
      withClaims(
        say`En la nota de tu caso ${id} no cabe más, pero quien lo atienda recibe toda esta conversación.`,
        summary,
      ),
    goodbyeWaiting: ({ id, state }) =>
      withClaims(
        say`¡Hasta luego! Tu caso ${id} sigue abierto mientras no estés. Si ya no lo necesitas, di “cierra mi caso”.`,
        state,
      ),
    troubleReported: ({ times, open, rule }) => {
      const sorry = plain(times === 0 ? "Siento leer eso." : "Lo siento, eso también.");
      const ask = plain(
        `Todavía no puedo tramitar un cambio ni un reembolso, pero ${open ? "una persona del equipo sí puede" : "puedo pedírselo a una persona del equipo"}.`,
      );
      return rule === undefined ? say`${sorry} ${ask}` : say`${sorry} ${ruleSaid(rule)}\n${ask}`;
    },
    // Asked of the shop's rules and never said, so it stays as they are looked for.
    ruleOnTrouble: rulesOnTrouble,
  };

  function ruleSaid({ text, source }: RuleClaims): Saying {
    return say`La norma de la tienda sobre esto: ${text} (Fuente: ${source})`;
  }
}

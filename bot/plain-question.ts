/** Ways of putting a question about rules in which its matter stands out. */
export interface PlainForms {
  /** The question, and its matter alone: "returns", of "how do returns work". */
  readonly asMeant: readonly string[];
  /** Without what is particular: "can I return it", of "can I return the dress if it doesn't fit". */
  readonly inGeneral: readonly string[];
}

export function plainForms(question: string): PlainForms {
  const whole = question.replace(/[‘’]/gu, "'").trim();
  const matter = matters.exec(whole)?.groups?.["matter"]?.trim() ?? "";
  const unconditional = withoutCondition(whole);
  const general = [unconditional, unconditional.replace(thing, "$<verb> it")];
  return {
    asMeant: [question, whole.replace(lead, ""), matter].filter((form) => form !== ""),
    inGeneral: [...new Set(general)].filter((form) => form !== whole),
  };
}

const lead = /^(?:(?:ok(?:ay)?|n|and|so|but|hey|hi|hello|well|oh|also|then)[,.!]?\s+)+/iu;

const matters =
  /^(?:(?:and|so|ok(?:ay)?|but|hi|hey|hello|also|well)[,.!]?\s+)*(?:(?:how|what) about|how (?:do|does|are|is|would)|how'?s|what'?s (?:the (?:deal|story) with|up with)|tell me (?:more |something )?about|i have a question about|question about)\s+(?:(?:your|the|a|an|any)\s+)?(?<matter>[\p{L}' -]{3,40}?)(?:\s+(?:work|works|working|function|go|done|handled|here|like|exactly|then|again))*\s*\?*$/iu;

/** Why something would be done says nothing of what; "if I pay by card" does. */
const condition =
  /[\s,]+(?:(?:in case|if|when|because|cause|cuz|since|as)\s+(?:it|they|that|this|she|he|i|we|my \w+)(?:'?s|'re|'m)?\s+(?:(?:do(?:es)?n'?t|do(?:es)? not|didn'?t|isn'?t|is|are|am|was|turns? out|end up)\s)?\s*(?:not\s+|too\s+|the wrong\s+)*(?:fit|fits|suit|like|likes|love|small|big|large|tight|long|short|wrong|size|happy|unhappy|sure|want|need|changes?|change|broken|work|match|look|feel|turns?)\b.*)$/iu;

function withoutCondition(text: string): string {
  const rest = text.replace(condition, "");
  return rest.split(/\s+/u).length >= 3 ? rest : text;
}

/** A thing that is returned: rules are kept for kinds of things, and a question that names another is about the rule for all. */
const thing =
  /\b(?<verb>return|exchange|swap|refund|keep|try on|send|bring|give)\s+(?:the|my|these|this|that|those|a|an)\s+[\p{L}'-]+(?:\s+[\p{L}'-]+)?(?=\s+back\b|\s*\?*$)/iu;

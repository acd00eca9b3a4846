const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** A sentence and the line of its passage, from 0. */
export interface Sentence {
  readonly text: string;
  readonly inLine: number;
}

/** Sentences of a passage in reading order; an end of a line ends a sentence. */
export function sentencesOf(text: string): readonly Sentence[] {
  return text
    .split("\n")
    .flatMap((line, inLine) =>
      [...segmenter.segment(line)]
        .map(({ segment }) => ({ text: segment.trim(), inLine }))
        .filter((sentence) => sentence.text !== ""),
    );
}

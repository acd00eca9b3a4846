/** A function of a text that keeps its last answers; all are dropped when there are as many as may be kept. */
export function remembering<Answer>(answerTo: (text: string) => Answer, most: number): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = answerTo(text);
    if (known.size >= most) known.clear();
    known.set(text, answer);
    return answer;
  };
}

/** What may stand beside something pointed at without asking anything of it. */
const fillers = new RegExp(
  [
    "i'?d|i'?ll|i'?m|i|me|my|us|we|you|your|ur|it's|its|it|is|are|was|the|this|that|these|those|a|an|one|ones|too|also",
    "show|see|tell|about|more|details?|detail|info|information|on|of|at|what|whats|how|ok|okay|k|and|then|so|let|lets|let's",
    "like|likes|liked|love|loved|prefer|take|choose|chose|pick|picked|want|wanted|would|wanna|mean|meant|were|think|guess|thinking",
    "go|back|for|with|give|have|has|a|closer|look|looks|looking|looked|can|could|please|pls|plz|thanks|thank|ty|no|nope|not|yes|yeah|yep|hmm+|um+|uh|oh|ah|sorry",
    "actually|rather|maybe|just|again|now|good|great|nice|fine|cute|pretty|interesting|perfect|cool|best|better|most|instead|to|zoom|in|open|number|product",
    "please|favou?rite|seems|which|other|than|but|well|wait|hi|hey|definitely|probably|picture|pictures|pic|photo|my|though|tho|think|list|both|all|going|up|only|really|very|quite|bit|lot|i've|decide|decided|settle|stick|still|link",
    "quiero|ver|muéstrame|muestrame|enséñame|dime|más|mas|sobre|me|gusta|por|favor|el|la|los|las|y|de|un|una|ese|esa|no|sí|si|prefiero|cuéntame|información|gracias|qué|que|tal",
  ].join("|"),
  "u",
);
const filler = new RegExp(`^(?:${fillers.source})$`, "iu");
const chineseFiller =
  /^(?:我|想|要|看|看看|请|给|一下|介绍|详细|怎么样|吧|呢|吗|的|喜欢|选|就|更多|关于|说说|再|那|这|了|个)*$/u;

/** Whether nothing is said beside what is pointed at: "I'd like to see … please". */
export function onlyPoints(rest: string): boolean {
  return essence(rest) === "";
}

/** The rest without words that ask nothing. */
export function essence(rest: string): string {
  const words = [...rest.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’/.-]*/gu)].map(([word]) => word.replace(/[.'’-]+$/u, ""));
  return words.filter((word) => !filler.test(word) && !chineseFiller.test(word)).join(" ");
}

import type { TryThis } from "./wishes.js";

/** For the demo shop only: its products, rules and sample orders are known. */
export const demoTryThese: readonly TryThis[] = [
  { say: "a warm hoodie for men under $60", expect: "Keeps every limit, and names the price and stock" },
  { say: "running shoes in size 41, but not white", expect: "One variant that meets all of it" },
  { say: "a soft blanket for the sofa", expect: "Understands what it is for" },
  { say: "the best rated backpack", expect: "Sorted by what buyers say" },
  { say: "something to make coffee with", expect: "Finds what fits, not only the words" },
  { say: "a blue mug under $20", expect: "Color and price at once" },
  { say: "How long do I have to return something?", expect: "The shop’s own rule, with its source" },
  { say: "I would like to talk to a person", expect: "Opens a case for a colleague" },
  { say: "Where is my order OM-1012?", expect: "Two parcels, one of them delivered", proof: "97205" },
  { say: "Where is my order OM-1010?", expect: "Held up on its way", proof: "80206" },
  { say: "Where is my order OM-1007?", expect: "On the van today", proof: "02903" },
  { say: "Where is my order OM-1017?", expect: "Cancelled and refunded", proof: "53703" },
];

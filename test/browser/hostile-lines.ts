import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { naughtyStrings, oddTexts } from "../product/hostile-texts.js";

const folder = fileURLToPath(new URL("../../../shared/data/hostile-input/payloads", import.meta.url));

/** Attacks that other people collected, a line each; none where the shared data is not on this machine. */
const payloads = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.includes("/") && name.endsWith(".txt"))
      .toSorted()
      .flatMap((name) => readFileSync(join(folder, name), "utf8").split(/\r?\n/))
  : [];

/** Texts of our own that would run as script wherever markup is made of text. */
const scripts = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "<svg/onload=alert(1)>",
  "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
  "javascript:alert(1)",
  "[click](javascript:alert(1))",
  "https://evil.example/x.png",
  "<a href='javascript:alert(1)'>free shipping</a>",
  "<style>*{background:url(https://evil.example/)}</style>",
  "<base href=https://evil.example/><link rel=stylesheet href=x>",
  "{{constructor.constructor('alert(1)')()}}",
  "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
  "<form><button formaction=javascript:alert(1)>pay",
  "<template shadowrootmode=open><script>alert(1)</script></template>",
  "\u2028<img src=x onerror=alert(1)>\u2029",
  "</textarea><script>alert(1)</script>",
  "</title><script>alert(1)</script>",
  "<!--><script>alert(1)</script>-->",
];

const all = [...scripts, ...Object.values(oddTexts), ...naughtyStrings, ...payloads];

/** Everything once, as it is after the server's cleaning; what is empty then says nothing. */
export function hostileLines(clean: (text: string) => string): readonly string[] {
  return [...new Set(all.map(clean).filter((text) => text !== "" && text.length <= 4_000))];
}

export const collectedAbsent = payloads.length === 0 ? " (our own only: ../shared/data is not on this machine)" : "";

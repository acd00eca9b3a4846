import type { Variant } from "../../../bot/shop-records.js";
import { html, type Html } from "./html.js";

/** Colour names that shops use, as sRGB. A name that is not here is shown as a word, without a swatch. */
const shades = new Map(
  `white f6f5f1, off white f2ede1, ivory f3ecd9, cream efe4cf, ecru e6dcc4, natural e3d5b8, oat d9c8a9, oatmeal d9c8a9,
   sand d3b98c, beige cdb491, stone c4b8a3, taupe a0907d, khaki a89a6c, tan b98a57, camel b5854b, cognac 9a5a2f, brown 6f4a30,
   chocolate 4b2f22, coffee 5a3d2b, chestnut 7c4326, cedar 8a5233, walnut 5b3d2a, beech d4a873, oak c29a62, bamboo d9b779,
   black 26272b, charcoal 44474d, graphite 53575e, anthracite 3c4046, slate 5b6874, grey 8f959c, gray 8f959c,
   light grey c4c8cc, light gray c4c8cc, dark grey 55595f, dark gray 55595f, silver c3c8cd, steel aeb6bd, gunmetal 4d5359,
   navy 24345a, navy blue 24345a, dark blue 2b4066, midnight 1f2a44, indigo 35437e, denim 4a6488, blue 3569b5, cobalt 2748b0,
   royal blue 2a50c2, royal 2a50c2, light blue 9cc0e4, sky blue 7fb8e6, sky 7fb8e6, ice blue c4dfee, baby blue b5d3ec, aqua 5fc3cf,
   cyan 35b5cb, turquoise 2fa9ab, teal 1f7476, petrol 1d5563, mint a8dcc2, sage 9fb196, moss 64703b, olive 75733a, green 3d8a4c,
   forest 245c3c, forest green 245c3c, dark green 24513a, bottle green 1d4a3a, emerald 1f8a5b, lime a3c83c, light green a4cf9a,
   yellow f2c736, lemon f4e06a, mustard cf9b26, amber d99a2b, gold c9a04a, golden c9a04a, brass b8934a, bronze 8c6a3f,
   copper b56a44, rose gold d6a08e, orange ea7b2c, apricot f2b380, peach f5bfa0, rust b04f2a, terracotta c26b4b, coral ee7d68,
   salmon f09a86, red c62f35, crimson a81f33, scarlet cf2a2a, cherry a11d33, burgundy 732339, maroon 6b2230, wine 6a2135,
   bordeaux 6a2135, pink ee9fb5, light pink f6c6d2, hot pink e3417f, magenta c02f86, fuchsia c8317f, rose d98a94, blush efc7c0,
   lilac bda6da, lavender a99bd6, violet 7a4fb0, purple 6b3f96, plum 6a2f57, mauve a98299, berry 8a2a55, fig 5a3550`
    .split(",")
    .map((entry) => entry.trim())
    .map((entry) => [entry.slice(0, -7), entry.slice(-6)] as const),
);

const colourOption = /^colou?rs?$/i;

/** The name of the option that holds the colour, if the variants have one. */
export function colourOptionOf(variants: readonly Variant[]): string | undefined {
  return Object.keys(variants[0]?.options ?? {}).find(isColourOption);
}

export function isColourOption(option: string): boolean {
  return colourOption.test(option);
}

/** A round sample of a colour, or of two that are named together; nothing for a name that is not known. */
export function swatch(colour: string): Html | undefined {
  const [left, right = left] = colour
    .toLowerCase()
    .split(/\s*[/+&]\s*|,\s*/)
    .map((name) => shades.get(name.replaceAll("-", " ").trim()));
  if (left === undefined || right === undefined) return undefined;
  return html`<svg class="swatch" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><circle cx="10" cy="10" r="9.5" fill="#${left}"/><path d="M10 .5a9.5 9.5 0 0 1 0 19z" fill="#${right}"/><circle class="rim" cx="10" cy="10" r="9.5"/></svg>`;
}

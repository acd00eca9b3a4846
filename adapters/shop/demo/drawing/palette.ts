/** The colours of the demo shop by the names that its records use, as sRGB. */
const colours: Readonly<Record<string, string>> = {
  white: "#f4f3ef",
  cream: "#efe4cf",
  ecru: "#e6dcc4",
  natural: "#e3d5b8",
  oat: "#d9c8a9",
  sand: "#d3b98c",
  beige: "#cdb491",
  tan: "#b98a57",
  camel: "#b5854b",
  brown: "#6f4a30",
  chestnut: "#7c4326",
  cedar: "#8a5233",
  walnut: "#5b3d2a",
  beech: "#d4a873",
  oak: "#c29a62",
  bamboo: "#d9b779",
  black: "#26272b",
  charcoal: "#44474d",
  graphite: "#53575e",
  slate: "#5b6874",
  grey: "#8f959c",
  silver: "#c3c8cd",
  steel: "#aeb6bd",
  navy: "#24345a",
  "dark blue": "#2b4066",
  indigo: "#35437e",
  blue: "#3569b5",
  "royal blue": "#2a50c2",
  "light blue": "#9cc0e4",
  "sky blue": "#7fb8e6",
  "ice blue": "#c4dfee",
  turquoise: "#2fa9ab",
  teal: "#1f7476",
  mint: "#a8dcc2",
  sage: "#9fb196",
  moss: "#64703b",
  olive: "#75733a",
  green: "#3d8a4c",
  "forest green": "#245c3c",
  "bottle green": "#1d4a3a",
  lime: "#a3c83c",
  yellow: "#f2c736",
  mustard: "#cf9b26",
  gold: "#c9a04a",
  brass: "#b8934a",
  copper: "#b56a44",
  orange: "#ea7b2c",
  rust: "#b04f2a",
  terracotta: "#c26b4b",
  coral: "#ee7d68",
  red: "#c62f35",
  burgundy: "#732339",
  pink: "#ee9fb5",
  rose: "#d98a94",
  blush: "#efc7c0",
  lilac: "#bda6da",
  lavender: "#a99bd6",
  purple: "#6b3f96",
  fig: "#5e3a52",
  unscented: "#efe7d4",
  rainbow: "#e8746a",
  berry: "#8a2f56",
  plum: "#6a2f57",
};

/** Names of all colours that a product of the demo shop may have, in lower case. */
export const colourNames: readonly string[] = Object.keys(colours);

/** @returns "#rrggbb"; grey for a name that the palette does not know, which a test does not let pass. */
export function colourOf(name: string): string {
  return colours[name.toLowerCase()] ?? "#8f959c";
}

/** Mixes in sRGB. @param share of `other`, 0 to 1. */
export function mixed(colour: string, other: string, share: number): string {
  const [one, two] = [channels(colour), channels(other)];
  const both = one.map((value, at) => Math.round(value + ((two[at] ?? 0) - value) * share));
  return `#${both.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** Relative luminance by the plain weights of ITU-R BT.709, 0 to 1; enough to tell dark from light. */
export function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

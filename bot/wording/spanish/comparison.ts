import type { Claim } from "../../dialogue.js";
import { joined, ledBy, type Saying, withClaims, words } from "../../saying.js";
import type { ComparisonWording, ScaleWords } from "../comparison-wording.js";
import type { SpanishTools } from "./tools.js";

const scaleVerbs = {
  price: {
    least: { one: "cuesta menos", many: "cuestan menos" },
    most: { one: "cuesta más", many: "cuestan más" },
  },
  rating: {
    least: { one: "tiene peor valoración", many: "tienen peor valoración" },
    most: { one: "tiene mejor valoración", many: "tienen mejor valoración" },
  },
} as const;

export function spanishComparison({ say, plain, count, and, andWords }: SpanishTools): ComparisonWording {
  const notStated = plain("no consta");
  const of = (claims: readonly Claim[], property: string): Claim | undefined =>
    claims.find((each) => each.property === property);
  const told = (claims: readonly Claim[]): Saying => and(claims.map((claim) => say`${claim}`));
  const onScale = ({ scale, end, isAlone, places }: ScaleWords): Saying => {
    const all = joined(
      places.map(({ title, value }) => (value === undefined ? say`${title}: no consta` : say`${title}: ${value}`)),
      "; ",
    );
    const foremost = places.filter((each) => each.foremost);
    const rest = places.filter((each) => !each.foremost);
    if (isAlone || foremost.length === 0) return say`Con lo que indica la tienda no se puede saber. ${all}.`;
    if (rest.length === 0)
      return say`${plain(scale === "price" ? "Cuestan lo mismo" : "Tienen la misma valoración")}. ${all}.`;
    const verb = scaleVerbs[scale][end][foremost.length > 1 ? "many" : "one"];
    const than = rest.length > 1 ? " que el resto" : "";
    return say`${told(foremost.map(({ title }) => title))} ${plain(`${verb}${than}`)}. ${all}.`;
  };
  return {
    sideBySide: ({ titles, fields, alike, kinds, left, wantsVerdict }) => {
      const head = say`${told(titles)}, en comparación:`;
      const rows = fields.map(
        ({ name, values }) =>
          say`• ${words(name)}: ${joined(
            values.map((value) => (value === undefined ? notStated : say`${value}`)),
            " / ",
          )}`,
      );
      const shared =
        alike.length === 0
          ? []
          : [
              say`En común: ${joined(
                alike.map(({ name, value }) => say`${words(name)} ${value}`),
                "; ",
              )}.`,
            ];
      const apart =
        kinds.length === 0
          ? []
          : [say`Son cosas de distinto tipo (${told(kinds)}), así que más allá de esto hay poco que comparar.`];
      const choice = wantsVerdict
        ? [
            plain(
              "Cuál es mejor depende de para qué lo necesites; dime qué te importa y te cuento lo que la tienda indica sobre ello.",
            ),
          ]
        : [];
      const cut =
        left === 0 ? [] : [plain(`Comparo hasta ${titles.length} a la vez; estos son los ${titles.length} primeros.`)];
      const after = [...shared, ...apart, ...choice, ...cut];
      return ledBy(joined([head, ...after], "\n"), joined([head, ...rows, ...after], "\n"));
    },
    extreme: ({ title, value, name, end, allStated }) =>
      say`${plain(allStated ? "Según los datos," : "De los que lo indican,")} ${title} tiene el valor más ${plain(end === "least" ? "bajo" : "alto")} en “${words(name)}”: ${value}.`,
    onScale,
    onlyOneStates: (name) => say`Solo uno de ellos indica “${words(name)}”, así que no puedo saberlo:`,
    same: (name) => say`En “${words(name)}” no hay diferencia, hasta donde consta:`,
    goingByWhatIsStated: () => plain("No juzgo más allá de lo que indica la tienda. Sobre eso indica:"),
    depends: (names) => {
      const fields = names.length === 0 ? "precio" : andWords(names);
      return say`Eso depende de para qué lo necesites, y no voy a elegir por ti. Se diferencian en: ${words(fields)}. Dime qué te importa, por ejemplo “para viajar” o “cuál pesa menos”, y te cuento lo que la tienda indica sobre ello.`;
    },
    ofAllThese: (titles, saying) => say`${told(titles)}: ${saying}`,
    withWhat: (title) => say`¿Con qué comparo ${title}? Puedes decirme otro producto, o su número en una lista.`,
    names: { price: "Precio", rating: "Valoración", stock: "En stock" },
    cellOf: {
      price: (claims) => {
        const price = of(claims, "price");
        const former = of(claims, "former-price");
        if (price === undefined) return undefined;
        return former === undefined ? say`${price}` : say`${price} (antes ${former})`;
      },
      rating: (claims) => {
        const average = of(claims, "rating");
        const ratings = of(claims, "rating-count");
        if (average === undefined) return undefined;
        return ratings === undefined
          ? say`${average} sobre 5`
          : say`${average} sobre 5 (${count(ratings, "valoración", "valoraciones")})`;
      },
      stock: (claims) => {
        const stock = of(claims, "stock");
        if (stock === undefined || stock.value === null) return undefined;
        return stock.value === 0 ? withClaims(plain("sin existencias"), stock) : say`${stock}`;
      },
    },
    yesOrNo: (value) => (value ? "sí" : "no"),
  };
}

import { joined, ledBy, type Saying, withClaims, words } from "../../saying.js";
import type { ProductClaims } from "../product-wording.js";
import type { FormClaims, ReferenceWording } from "../reference-wording.js";
import type { SpanishTools } from "./tools.js";
import { spanishWishWords } from "./wish-words.js";

export function spanishReferences(tools: SpanishTools): ReferenceWording {
  const { say, plain } = tools;
  const wishWords = spanishWishWords(tools);
  const stock = ({ stock: claim }: ProductClaims): Saying => {
    if (claim.value === null) return plain("");
    return claim.value === 0 ? withClaims(plain(", sin existencias"), claim) : say`, ${claim} en stock`;
  };
  const short = (product: ProductClaims): Saying => {
    const options = product.options.value === "" ? plain("") : say` (${product.options})`;
    const rated = product.rating === undefined ? plain("") : say`, valoración de ${product.rating} sobre 5`;
    return say`${product.title}${options}: ${product.price}${stock(product)}${rated}`;
  };
  const lines = (products: readonly ProductClaims[], mark: (at: number) => string): Saying =>
    joined(
      products.map((product, at) => say`${words(mark(at))} ${short(product)}`),
      "\n",
    );
  const numbered = (products: readonly ProductClaims[]): Saying => lines(products, (at) => `${at + 1}.`);
  const form = ({ value, stock: onHand }: FormClaims): Saying => {
    if (onHand === undefined) return say`${value}`;
    return onHand.value === 0
      ? withClaims(say`${value} (sin existencias)`, onHand)
      : say`${value} (${onHand} en stock)`;
  };
  const values = (all: readonly FormClaims[]): Saying => joined(all.map(form), ", ");
  const formLists = (forms: Parameters<ReferenceWording["noSuchForm"]>[2]): Saying => {
    const [only, another] = forms;
    if (only !== undefined && another === undefined) return withClaims(values(only.values), only.name);
    return joined(
      forms.map(({ name, values: all }) => say`${name} ${values(all)}`),
      "; ",
    );
  };

  return {
    productsShortly: (products, places) => {
      const list = lines(products, (at) => (places[at] === undefined ? "–" : `${places[at]}.`));
      return ledBy(plain(products.length === 2 ? "Estos dos:" : "Aquí los tienes:"), list);
    },
    shownAgain: (products) =>
      ledBy(plain("Aquí los tienes otra vez:"), say`Aquí los tienes otra vez:\n${numbered(products)}`),
    whichOfThese: (products, again) => {
      const list = joined(
        products.map(({ title, options }, at) => {
          const told = options === undefined || options.value === "" ? plain("") : say` (${options})`;
          return say`${words(`${at + 1}.`)} ${title}${told}`;
        }),
        "\n",
      );
      const question = again
        ? plain("¿A cuál de estos te refieres? Basta con su número:")
        : plain("¿A cuál te refieres?");
      return say`${question}\n${list}`;
    },
    whichLeft: () => plain("De acuerdo, lo dejo. ¿Qué más te enseño?"),
    noneDescribedSo: (described) =>
      say`Ninguno de los que te he enseñado encaja con “${words(described)}”. Dime su número, o busco otra cosa.`,
    noSuchForm: ({ title }, wanted, forms) => {
      const comes = forms.length === 0 ? plain("") : say` Opciones: ${formLists(forms)}.`;
      return say`${title} no está disponible ${words(asForm(wishWords.limits(wanted)))}.${comes}`;
    },
    formSoldOut: (product, forms) => {
      const options = product.options.value === "" ? plain("") : say` (${product.options})`;
      const comes = forms.length === 0 ? plain("") : say` Hay en stock: ${formLists(forms)}.`;
      return withClaims(
        say`${product.title}${options}, ${product.price}: ahora mismo sin existencias.${comes}`,
        product.stock,
      );
    },
    noSizeBeyond: ({ title, options }, to, sizes) =>
      say`${title} (${options}) no tiene en stock ninguna talla ${plain(to === "bigger" ? "mayor" : "menor")}. Hay: ${values(sizes)}.`,
    noSizes: ({ title }) => say`${title} solo existe en una talla.`,
    boughtBefore: ({ number, placedAt, cancelled, products, gone }) => {
      const passed =
        cancelled === undefined
          ? plain("")
          : say`Tu pedido más reciente, ${cancelled}, se canceló, así que me guío por el anterior. `;
      const placed = placedAt === undefined ? plain("") : say` del ${placedAt}`;
      const head = say`${passed}Entiendo que te refieres a tu último pedido, ${number}${placed}. Tenía:`;
      const lost = gone.map((title) => say`También tenía ${title}, que ya no se vende.`);
      const now = products.length === 0 ? [] : [numbered(products)];
      const lead = joined([head, ...lost], "\n");
      return ledBy(lead, joined([head, ...now, ...lost], "\n"));
    },
    nothingBoughtBefore: () => plain("No veo ningún pedido anterior tuyo que no se cancelara, así que no sé qué era."),
    whoseOrders: () =>
      plain(
        "No puedo ver qué compraste antes: para eso tienes que iniciar sesión, o abrir aquí un pedido con su número y su correo electrónico o código postal.",
      ),
    cannotBuyThese: (products, quantity) => {
      const times = quantity === 1 ? "" : `${quantity} × `;
      const list = joined(
        products.map((product) => say`– ${plain(times)}${short(product)}`),
        "\n",
      );
      const head = plain(
        "Todavía no puedo poner nada en un carrito ni comprarlo por ti, y no se ha pedido nada. Eso se hace en la página del producto. Lo que has elegido:",
      );
      const lead = quantity === 1 ? head : plain(`${head.text} ${quantity} de cada.`);
      return ledBy(lead, say`${head}\n${list}`);
    },
  };
}

/** "en azul" stands as it is; "talla M" is available in it. */
function asForm(limits: string): string {
  return /^(?:en|de|con|sin|para|por|desde|hasta|entre)\s/u.test(limits) ? limits : `en ${limits}`;
}

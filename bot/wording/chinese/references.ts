import { joined, ledBy, type Saying, withClaims, words } from "../../saying.js";
import type { ProductClaims } from "../product-wording.js";
import type { FormClaims, ReferenceWording } from "../reference-wording.js";
import type { ChineseTools } from "./tools.js";
import type { ChineseWishWords } from "./wish-words.js";

export function chineseReferences(
  { say, plain, count }: ChineseTools,
  wishWords: Pick<ChineseWishWords, "limits">,
): ReferenceWording {
  const stock = ({ stock: claim }: ProductClaims): Saying => {
    if (claim.value === null) return plain("");
    return claim.value === 0 ? withClaims(plain("，已售罄"), claim) : say`，现货${count(claim, "件")}`;
  };
  const inBrackets = ({ options }: Pick<ProductClaims, "options">): Saying =>
    options.value === "" ? plain("") : say`（${options}）`;
  const short = (product: ProductClaims): Saying => {
    const rated = product.rating === undefined ? plain("") : say`，评分${product.rating}/5`;
    return say`${product.title}${inBrackets(product)}：${product.price}${stock(product)}${rated}`;
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
      ? withClaims(say`${value}（已售罄）`, onHand)
      : say`${value}（现货${count(onHand, "件")}）`;
  };
  const values = (all: readonly FormClaims[]): Saying => joined(all.map(form), "、");
  const formLists = (forms: Parameters<ReferenceWording["noSuchForm"]>[2]): Saying => {
    const [only, another] = forms;
    if (only !== undefined && another === undefined) return withClaims(values(only.values), only.name);
    return joined(
      forms.map(({ name, values: all }) => say`${name} ${values(all)}`),
      "；",
    );
  };

  return {
    productsShortly: (products, places) => {
      const list = lines(products, (at) => (places[at] === undefined ? "–" : `${places[at]}.`));
      return ledBy(plain(products.length === 2 ? "这两款：" : "就是这些："), list);
    },
    shownAgain: (products) => ledBy(plain("再给您看一次："), say`再给您看一次：\n${numbered(products)}`),
    whichOfThese: (products, again) => {
      const list = joined(
        products.map(({ title, options }, at) => {
          const told = options === undefined ? plain("") : inBrackets({ options });
          return say`${words(`${at + 1}.`)} ${title}${told}`;
        }),
        "\n",
      );
      return say`${plain(again ? "您说的是其中哪一款？回复序号就行：" : "您说的是哪一款？")}\n${list}`;
    },
    whichLeft: () => plain("好的，这个先不说了。还想看什么？"),
    noneDescribedSo: (described) =>
      say`给您看过的商品里，没有符合“${words(described)}”的。请告诉我序号，或者我另外给您找。`,
    noSuchForm: ({ title }, wanted, forms) => {
      const comes = forms.length === 0 ? plain("") : say`可选的有：${formLists(forms)}。`;
      return say`${title}没有“${words(wishWords.limits(wanted))}”的款式。${comes}`;
    },
    formSoldOut: (product, forms) => {
      const comes = forms.length === 0 ? plain("") : say`有货的：${formLists(forms)}。`;
      return withClaims(
        say`${product.title}${inBrackets(product)}，${product.price}，目前已售罄。${comes}`,
        product.stock,
      );
    },
    noSizeBeyond: ({ title, options }, to, sizes) =>
      say`${title}（${options}）没有更${plain(to === "bigger" ? "大" : "小")}的尺码有货。现有：${values(sizes)}。`,
    noSizes: ({ title }) => say`${title}只有一个尺码。`,
    boughtBefore: ({ number, placedAt, cancelled, products, gone }) => {
      const passed =
        cancelled === undefined ? plain("") : say`您最新的订单${cancelled}已经取消，所以我看的是它前面那一个。`;
      const placed = placedAt === undefined ? plain("") : say`（${placedAt}下单）`;
      const head = say`${passed}我想您说的是您最近的订单${number}${placed}，里面有：`;
      const lost = gone.map((title) => say`${title}当时也在里面，现在已经不卖了。`);
      const now = products.length === 0 ? [] : [numbered(products)];
      return ledBy(joined([head, ...lost], "\n"), joined([head, ...now, ...lost], "\n"));
    },
    nothingBoughtBefore: () => plain("我没有看到您以前有未取消的订单，所以不知道您说的是什么。"),
    whoseOrders: () =>
      plain("我看不到您以前买过什么：需要您登录，或者在这里用订单号加电子邮箱或邮政编码打开一个订单。"),
    cannotBuyThese: (products, quantity) => {
      const times = quantity === 1 ? "" : `${quantity} × `;
      const list = joined(
        products.map((product) => say`– ${plain(times)}${short(product)}`),
        "\n",
      );
      const head = plain("我目前不能替您加入购物车或下单，什么都没有订。请到商品页面操作。您选的是：");
      const lead = quantity === 1 ? head : plain(`${head.text}每款${quantity}件。`);
      return ledBy(lead, say`${head}\n${list}`);
    },
  };
}

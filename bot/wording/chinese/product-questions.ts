import type { Claim } from "../../dialogue.js";
import type { RecordTopic } from "../../product-questions/topics.js";
import { joined, type Saying, words } from "../../saying.js";
import type {
  MentionClaims,
  ProductQuestionWording,
  ReviewClaims,
  StatedAnswer,
  StatedClaim,
  VariantClaims,
} from "../product-question-wording.js";
import { type ChineseTools, quotedOr } from "./tools.js";

/** What a record would have to state to answer; absent where the shopper's own words say it better. */
const topicWords: Partial<Record<RecordTopic, string>> = {
  material: "材质",
  care: "洗涤或清洁方法",
  water: "是否防水",
  weight: "重量",
  length: "长度",
  width: "宽度",
  height: "高度",
  depth: "深度",
  diameter: "直径",
  thickness: "厚度",
  dimensions: "尺寸",
  capacity: "容量",
  battery: "电池或充电方面的信息",
  electricity: "电压或插头",
  power: "功率",
  warranty: "单独的保修",
  age: "适用年龄",
  origin: "产地",
  fit: "版型",
  included: "包装内含物",
  edition: "年份或版本",
  temperature: "适用温度",
  brand: "品牌",
};

export function chineseProductQuestions({ say, plain, count }: ChineseTools): ProductQuestionWording {
  const value = (claim: Claim): Saying =>
    typeof claim.value === "boolean" ? { text: claim.value ? "是" : "否", claims: [claim] } : say`${claim}`;
  const named = ({ name, value: claim, converted, ofShown }: StatedClaim): Saying => {
    const shown = ofShown === undefined ? plain("") : say`（给您看的这款：${value(ofShown)}）`;
    const told = converted === undefined ? value(claim) : say`${value(claim)}（${converted}）`;
    return say`${words(name)}：${told}${shown}`;
  };
  const list = (facts: readonly StatedClaim[]): Saying => joined(facts.map(named), "；");
  const quoted = (claims: readonly Claim[]): Saying =>
    joined(
      claims.map((claim) => say`“${claim}”`),
      "",
    );
  const sentence = (saying: Saying): Saying => (/[.!?…。！？]”?$/u.test(saying.text) ? saying : say`${saying}。`);
  const sentences = (sayings: readonly Saying[]): Saying => joined(sayings.map(sentence), "");
  const or = (all: readonly string[]): Saying => plain(quotedOr(all.map((each) => words(each).words)));
  const variant = ({ options, stock }: VariantClaims): Saying => {
    const left = stock.value === 0 ? { text: "已售罄", claims: [stock] } : say`剩${count(stock, "件")}`;
    return options.value === "" ? left : say`${options}：${left}`;
  };
  const mentions = ({ count: some, of, quotes }: MentionClaims, matter: string): Saying => {
    if (some.value === 0 && of.value === 1) return say`我能读到的唯一一条评价没有提到${words(matter)}`;
    if (some.value === 0) return say`我能读到的${count(of, "条评价")}都没有提到${words(matter)}`;
    const head = say`${count(of, "条评价")}里有${count(some, "条")}提到${words(matter)}`;
    return quotes.length === 0 ? head : say`${head}，例如${quoted(quotes)}`;
  };
  const stated = ({ verdict, stated: facts, told, converted = [], unmentioned, careful }: StatedAnswer): Saying => {
    const opening = verdict === undefined ? "" : verdict === "yes" ? "是的。" : "不是。";
    const record = facts.length === 0 ? [] : [say`${plain(opening)}商店列明的是${list(facts)}`];
    const description =
      told.length === 0
        ? []
        : [say`${plain(facts.length === 0 ? "商店的说明里写着：" : "说明里还写着：")}${quoted(told)}`];
    const missing = unmentioned.length === 0 ? [] : [say`里面没有提到${or(unmentioned)}，这既不代表有，也不代表没有`];
    const caution = careful ? [plain("商店写明的只有这些；如果关系到健康或安全，请让人工客服核实")] : [];
    const inUnit = converted.map((claim) => say`换算为${claim}`);
    return sentences([...record, ...description, ...inUnit, ...missing, ...caution]);
  };
  const reviewed = (reviews: ReviewClaims, about: "all" | "problems" | "worst" | "best"): Saying => {
    const { rating, ratingCount, count: of, average, low, high, themes, quotes } = reviews;
    const rated =
      rating === undefined || ratingCount?.value === of.value
        ? []
        : [
            ratingCount === undefined
              ? say`商店标明的评分是${rating}星（满分5星）`
              : say`商店标明的评分是${rating}星（满分5星，${count(ratingCount, "个评分")}）`,
          ];
    const read = say`${plain(rated.length === 0 ? "" : "其中我能读到")}${count(of, "条评价")}：平均${average}星（满分5星）`;
    const lowCounted = say`${count(low, "条")}给了2星或更低`;
    const counted =
      about === "all" || about === "best"
        ? say`${count(of, "条")}里有${count(high, "条")}给了4星或更高，${lowCounted}`
        : say`${count(of, "条评价")}里有${lowCounted}`;
    const said =
      themes.length === 0
        ? []
        : [
            say`反复提到的有：${joined(
              themes.map(({ word, count: times }) => say`“${word}”（${count(times, "条")}）`),
              "、",
            )}`,
          ];
    const heads = { all: "原话：", problems: "最不满意的写道：", worst: "评分最低的：", best: "评分最高的：" };
    const told =
      quotes.length === 0
        ? []
        : [
            say`${plain(heads[about])}${joined(
              quotes.map(({ headline, stars }) => say`“${headline}”（${count(stars, "星")}）`),
              "、",
            )}`,
          ];
    const single = of.value === 1 ? [plain("只有一条评价，还说明不了什么")] : [];
    return sentences([...rated, read, ...(of.value === 1 ? [] : [counted]), ...said, ...told, ...single]);
  };
  return {
    aboutProduct: (title, answers, offersPerson) => {
      const [only, another] = answers;
      const offer = "您需要的话，我可以找人工客服。";
      if (only !== undefined && another === undefined) return say`${title}：${only}${plain(offersPerson ? offer : "")}`;
      const listed = joined(
        answers.map((answer) => say`• ${answer}`),
        "\n",
      );
      return say`${title}：\n${listed}${plain(offersPerson ? `\n${offer}` : "")}`;
    },
    together: (answers) => joined(answers, ""),
    stated,
    notStated: ({ topic, words: asked, near, careful, mentions: said }) => {
      const sought = topic === undefined ? undefined : topicWords[topic];
      const head = sought === undefined ? say`商店没有提到${or(asked)}` : say`商店没有写明${plain(sought)}`;
      const caution = careful ? [plain("没有写明不代表不含，也不代表安全，请不要以此为准")] : [];
      const nearest = near.length === 0 ? [] : [say`列明的有${list(near)}`];
      const reviews = said === undefined ? [] : [mentions(said, asked.join("、"))];
      return sentences([head, ...caution, ...nearest, ...reviews]);
    },
    conflict: (fact, against, place) =>
      say`商店的资料自相矛盾：列明的是${named(fact)}，但${plain(place === "title" ? "标题" : "说明")}里写着“${against}”。我无法判断哪个对，已经记下来告知商店。`,
    roomFor: ({ what, asked, verdict, stated: facts, told }) => {
      const record = facts.length === 0 ? [] : [say`商店列明的是${list(facts)}`];
      const description = told.length === 0 ? [] : [say`商店的说明里写着：${quoted(told)}`];
      const thing = words(`${asked}的${what === "" ? "物品" : what}`);
      const judged =
        verdict === "fits"
          ? say`按这个尺寸，${thing}应该放得下`
          : verdict === "too-small"
            ? say`${thing}超过了这个尺寸，按商店的资料放不下`
            : record.length + description.length === 0
              ? say`商店没有写明尺寸，无法判断${thing}放不放得下`
              : say`${thing}放不放得下，商店没有写明：这些可能是外部尺寸`;
      return sentences([...record, ...description, judged]);
    },
    reviews: reviewed,
    noReviews: (rating, ratingCount) => {
      const none = plain("这款商品没有我能读到的评价");
      if (rating === undefined) return sentence(say`${none}，所以我说不出别人怎么看它`);
      const of = ratingCount === undefined ? plain("") : say`，${count(ratingCount, "个评分")}`;
      return sentence(say`${none}；商店标明的评分是${rating}星（满分5星${of}）`);
    },
    mentioned: (said, matter) => sentence(mentions(said, matter)),
    sizing: ({ of, small, large, asExpected, quotes }) => {
      const finding = (found: Claim, how: string): readonly Saying[] =>
        found.value === 0 ? [] : [say`${count(found, "条")}说${words(how)}`];
      const found = [
        ...finding(small, "偏小或偏窄"),
        ...finding(large, "偏大或偏宽"),
        ...finding(asExpected, "尺码标准"),
      ];
      const head = say`我能读到的${count(of, "条评价")}里`;
      const counts = found.length === 0 ? say`${head}，没有提到合不合身的` : say`${head}，${joined(found, "，")}`;
      return sentences([counts, ...(quotes.length === 0 ? [] : [say`例如：${quoted(quotes)}`])]);
    },
    pictureColor: (said) => {
      const head = plain("图片与实物的颜色有多接近，我无法判断，这取决于光线和您的屏幕");
      return sentences([head, ...(said === undefined ? [] : [mentions(said, "颜色")])]);
    },
    priceNow: (from, to) => sentence(to === undefined ? say`价格是${from}` : say`价格从${from}到${to}，视款式而定`),
    formerPrice: (price, former) =>
      former === undefined
        ? say`现在的价格是${price}，商店没有标明原价。其他时候卖多少钱，没有记录。`
        : say`现在的价格是${price}；商店标明的原价是${former}。其他时候卖多少钱，没有记录。`,
    inStock: (variants, more) => {
      const told = joined(variants.map(variant), "；");
      return sentence(more === undefined ? say`库存：${told}` : say`库存：${told}；另外还有${count(more, "种款式")}`);
    },
    notCounted: () => plain("商店没有统计它还剩多少；可以订购。"),
    restock: (soldOut, variants) => {
      const told = variants.length === 0 ? [] : [say`目前：${joined(variants.map(variant), "；")}`];
      const open = soldOut
        ? "什么时候再有货，我能查到的资料里都没有写，所以说不出日期"
        : "什么时候会补货，我能查到的资料里都没有写";
      return sentences([...told, plain(open)]);
    },
    comesIn: (options) => sentence(options.length === 0 ? plain("只有一种款式") : say`可选的有${list(options)}`),
    priceReason: (price, facts) => {
      const none = say`价格是${price}。为什么是这个价，商店没有说明`;
      return facts.length === 0 ? sentence(none) : sentences([none, say`商店写明的有${list(facts)}`]);
    },
    inShort: (told) => (told === undefined ? plain("商店没有给它写说明。") : say`简单说，用商店自己的话：“${told}”`),
    boughtTogether: () => plain("我没有和它一起购买的商品的数据，也不去猜。"),
    rulesSay: (text, source) => say`对本店的所有商品，规则是：“${text}”（来源：${source}）`,
    nothingSuchFound: (asked) => say`我在这里没有找到叫“${words(asked)}”的商品。您说的是哪一款？`,
  };
}

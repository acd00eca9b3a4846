import type { WantedReading } from "../bot/ports.js";
import type { Constraint, WishReading } from "../bot/wish.js";
import type { CatalogVocabulary } from "./catalog-vocabulary.js";
import { isColour } from "./colour-families.js";
import { currenciesOf, minorUnitsOf } from "./currencies.js";
import { unitOf } from "./measures.js";
import { takeAges } from "./wish-ages.js";
import { takeBackground } from "./wish-background.js";
import { ColourReader } from "./wish-colours.js";
import { DepartmentReader } from "./wish-departments.js";
import { english } from "./wish-english.js";
import { takeExclusions } from "./wish-exclusions.js";
import { KindReader } from "./wish-kinds.js";
import { takeMeasures } from "./wish-measures.js";
import { takePeople } from "./wish-people.js";
import { takeNeeded, takePieces } from "./wish-quantity.js";
import { takeUnanswerable } from "./wish-unanswerable.js";
import { takeAvailability, takeOrder, takeRating } from "./wish-phrases.js";
import { type ShopCurrency, takePrices } from "./wish-prices.js";
import { itemsIn } from "./wish-items.js";
import { withShared } from "./wish-shared.js";
import { togetherIn } from "./wish-together.js";
import { SizeReader } from "./wish-sizes.js";
import { divideByStrength, mustPart } from "./wish-strength.js";
import { type Span, WishText } from "./wish-text.js";
import { wordsLeft } from "./wish-words.js";

const codeLead = new RegExp(`^(?:(?:${english.codeLead.join("|")})[\\s.:#]+|#\\s*)+`, "iu");
/** A code of letters only, or of a few digits, may be a word or a number that means something else. */
const tellingCode = /^(?=.*\d)(?=.*[a-z\d].*[a-z\d])(?:\d{5,}|(?=.*[a-z]).{4,})$/i;
const codeCharsMax = 80;
/** Nobody lists what they want at such length; what is pasted is read as one. */
const severalCharsMax = 2_000;

/**
 * Reads a wish as a shopper types it into words, hard limits and an order. Each reader takes what it understands, the
 * surest first, and what none of them takes stays words. Reading never fails and takes time in proportion to the text.
 */
export class WishReader {
  private readonly vocabulary: CatalogVocabulary;
  private readonly known: (word: string) => boolean;
  private readonly currency: ShopCurrency;
  private readonly kinds: KindReader;
  private readonly departments: DepartmentReader;
  private readonly colours: ColourReader;
  private readonly sizes: SizeReader;

  /**
   * @param known whether a folded word is one of the catalog's.
   * @param currency the shop's, ISO 4217; limits on prices are in its minor units.
   */
  constructor(vocabulary: CatalogVocabulary, known: (word: string) => boolean, currency: string) {
    this.vocabulary = vocabulary;
    this.known = known;
    this.currency = { code: currency, minorUnits: minorUnitsOf(currency) };
    this.kinds = new KindReader(vocabulary);
    this.departments = new DepartmentReader(vocabulary, known);
    this.sizes = new SizeReader(vocabulary);
    this.colours = new ColourReader(vocabulary, known);
  }

  read(text: string): WishReading {
    const code = this.codeIn(text);
    if (code !== undefined) {
      return { words: code, constraints: [], order: "relevance", known: 1, exactCode: true };
    }
    const left = new WishText(text, isUnit);
    const order = takeOrder(left);
    const ages = takeAges(left, this.vocabulary.statesAges);
    const unknowable = takeUnanswerable(left);
    const unanswerable = [...ages.unanswerable, ...unknowable.unanswerable];
    const pieces = takePieces(left);
    const constraints = [...this.takeAll(left), ...ages.constraints, ...unknowable.constraints];
    const quantity = pieces ?? takeNeeded(left, (word) => this.vocabulary.isThing(word));
    takeBackground(left, {
      known: this.known,
      isThing: this.vocabulary.isThing,
      isValue: (word) => this.kinds.hasValueWord(word),
    });
    takePeople(left, this.known);
    const { words, content } = wordsLeft(left, this.vocabulary);
    const named = content.filter(this.vocabulary.names);
    const known = content.length === 0 ? 0 : content.filter((word) => this.known(word)).length / content.length;
    return {
      ...{ words, constraints, order, known, exactCode: false },
      ...(named.length === 0 ? {} : { named: named.join(" ") }),
      ...(content.some(this.vocabulary.isThing) ? { thing: true as const } : {}),
      ...(quantity === undefined ? {} : { quantity }),
      ...(unanswerable.length === 0 ? {} : { unanswerable }),
    };
  }

  /** Several things that are named each by their own noun; one thing is read as `read` reads it. */
  readAll(text: string): WantedReading {
    const whole = this.read(text);
    if (whole.exactCode || text.length > severalCharsMax) return { readings: [whole] };
    const parsed = new WishText(text, isUnit);
    const together = togetherIn(parsed, this.currency);
    if (together !== undefined) parsed.take(together.from, together.to);
    const limits = parsed.spansTakenBy(() => this.takeAll(parsed));
    const items = itemsIn(parsed, limits, this.vocabulary);
    if (items.length === 0) return { readings: [whole] };
    const readings = items.map(({ from, to }) => this.read(textWithout(parsed, { from, to }, together)));
    // "… and a medium": what is left without a word is no thing of its own.
    const isSizeOnly = ({ words, constraints: [first, ...rest] }: WishReading): boolean =>
      words === "" && first?.field === "size" && rest.every(({ field }) => field === "size");
    if (readings.some(isSizeOnly)) return { readings: [whole] };
    const { unanswerable } = whole;
    return {
      readings: withShared(readings, items),
      ...(together === undefined ? {} : { together: together.band }),
      ...(unanswerable === undefined ? {} : { unanswerable }),
    };
  }

  /** What must be before what would be nice. */
  private takeAll(text: WishText): Constraint[] {
    const parts = divideByStrength(text, () => this.takeConstraints(text, false));
    if (parts.length === 1) return this.takeConstraints(text, false);
    const found: Constraint[] = [];
    for (const part of parts) {
      text.focus(part);
      const constraints = this.takeConstraints(text, part > 0);
      const isSoft = part > 0 && part !== mustPart;
      found.push(...(isSoft ? constraints.map((one) => ({ ...one, soft: true as const })) : constraints));
    }
    text.focus();
    return found;
  }

  private takeConstraints(text: WishText, areProperties: boolean): Constraint[] {
    const { vocabulary } = this;
    const colours = vocabulary.colours;
    return [
      ...takeAvailability(text, (word, next) => vocabulary.titlesPair(word, next)),
      ...takeRating(text),
      ...this.sizes.take(text),
      ...takeMeasures(
        text,
        (word, bounded) => isColour(word) || colours.has(word) || (bounded && this.kinds.hasValueWord(word)),
        ({ base }, value) => vocabulary.statesMeasure(base, value),
      ),
      ...takePrices(text, this.currency),
      ...this.kinds.take(text, areProperties),
      ...this.departments.take(text),
      ...this.colours.take(text),
      ...takeExclusions(text, {
        known: this.known,
        isMaterial: (word) => this.kinds.isMaterial(word),
        isThing: vocabulary.isThing,
      }),
    ];
  }

  /** The whole text as a code, when it is one of the catalog's. */
  private codeIn(text: string): string | undefined {
    if (text.length > codeCharsMax) {
      return undefined;
    }
    const typed = text.trim().replace(/[?!.]+$/, "");
    const code = typed.replace(codeLead, "").trim();
    const introduced = code !== typed;
    const telling = introduced || tellingCode.test(code.replace(/[\s_-]/g, "")) || /^[^\s]+[-_][^\s]+$/.test(code);
    return telling && this.vocabulary.productOfCode(code) !== undefined ? code : undefined;
  }
}

/** The text of some places as it was typed, without what is said of the sum. */
function textWithout(text: WishText, span: Span, left: Span | undefined): string {
  if (left === undefined || left.to <= span.from || left.from >= span.to) return text.typed(span);
  return `${text.typed({ from: span.from, to: left.from })} ${text.typed({ from: left.to, to: span.to })}`.trim();
}

function isUnit(word: string): boolean {
  return unitOf(word) !== undefined || word === "k" || word === "ish" || currenciesOf(word) !== undefined;
}

import type { ImportReport, ShopRecords } from "../../bot/ports.js";
import type { Order, Product, RecordKind, RecordOf, Review } from "../../bot/shop-records.js";
import type { Draft, Reading } from "./formats/format.js";
import { ReportBook } from "./import-report.js";
import { RecordsOfFile, skuTakenInCatalog } from "./known-records.js";
import { PictureFinder } from "./pictures.js";
import { ratingsFromReviews, withRating } from "./product-ratings.js";
import { type RecordProblem, recordProblem, unmappedFields } from "./record-problems.js";
import { recordSchemas } from "./records-schema.js";

type AnyRecord = RecordOf[RecordKind];

interface Taken {
  readonly draft: Draft;
  readonly record: AnyRecord;
}

export interface RunSettings {
  readonly file: string;
  readonly images: string | undefined;
  readonly currency: NonNullable<ImportReport["currency"]>;
  readonly today: Date;
}

/** One run over one file: takes drafts, keeps those that are sound and reports the others. */
export class ImportRun {
  readonly book = new ReportBook();
  readonly reading: Reading;
  private readonly inFile = new RecordsOfFile();
  private readonly pictures: PictureFinder;
  private readonly taken: Taken[] = [];
  private currencyAsked = false;

  constructor(
    private readonly kind: RecordKind,
    private readonly records: ShopRecords,
    private readonly settings: RunSettings,
  ) {
    this.pictures = new PictureFinder(settings.file, settings.images);
    this.reading = {
      currency: () => {
        this.currencyAsked = true;
        return settings.currency.code;
      },
      today: settings.today,
      report: this.book.report,
      reportOften: this.book.reportOften,
      reportUnmapped: this.book.reportUnmapped,
      productIdOf: async (sku) => (await records.get("products", sku))?.id ?? (await records.productOfSku(sku))?.id,
    };
  }

  currencyUsed(): Pick<ImportReport, "currency"> {
    return this.currencyAsked ? { currency: this.settings.currency } : {};
  }

  /** Keeps a draft that fits its shape and repeats nothing; reports it otherwise. */
  async take(draft: Draft): Promise<void> {
    const parsed = recordSchemas[this.kind].safeParse(draft.value);
    if (!parsed.success) {
      this.leaveOut(draft, recordProblem(parsed.error, draft.value, this.settings.currency.code));
      return;
    }
    for (const field of unmappedFields(draft.value, parsed.data)) this.book.reportUnmapped(field);
    const record = this.kind === "products" ? await this.withPictures(draft, parsed.data as Product) : parsed.data;
    const complaint = this.inFile.take(this.kind, record, draft.line);
    if (complaint === undefined) this.taken.push({ draft, record });
    else this.leaveOut(draft, complaint);
  }

  /** The records to load, now that the whole file is known and can be held against the catalog. */
  async settle(): Promise<readonly AnyRecord[]> {
    if (this.kind === "products") return this.settledProducts();
    if (this.kind === "orders") await this.noteStrangers("customers", (record) => (record as Order).customerId);
    if (this.kind === "reviews") await this.noteStrangers("products", (record) => (record as Review).productId);
    return this.taken.map(({ record }) => record);
  }

  private async settledProducts(): Promise<readonly Product[]> {
    this.noteMissingPictures();
    const ratings = await ratingsFromReviews(this.records);
    const settled: Product[] = [];
    for (const { draft, record } of this.taken) {
      const product = record as Product;
      const complaint = await skuTakenInCatalog(product, this.records, this.inFile);
      const rating = product.rating ?? ratings.get(product.id);
      if (complaint !== undefined) this.leaveOut(draft, complaint);
      else settled.push(rating === undefined ? product : withRating(product, rating));
    }
    return settled;
  }

  /** Records that name another one which is not there are loaded and said to be so: it may come with the next file. */
  private async noteStrangers(kind: "customers" | "products", namedBy: (record: AnyRecord) => string): Promise<void> {
    const known = new Map<string, boolean>();
    for (const { draft, record } of this.taken) {
      const id = namedBy(record);
      if (!known.has(id)) known.set(id, (await this.records.get(kind, id)) !== undefined);
      if (known.get(id) === true) continue;
      this.book.reportOften({
        line: draft.line,
        field: kind === "customers" ? "customerId" : "productId",
        problem: (rows) => `of ${rows} record(s) is not among the ${kind}`,
        fix: `Import the ${kind} too.`,
        rowLost: false,
      });
    }
  }

  /** Every row of the record is named as lost, so that the rows of a file add up. */
  private leaveOut(draft: Draft, complaint: RecordProblem): void {
    this.book.report({ line: draft.line, ...complaint, rowLost: true });
    for (const line of draft.furtherLines)
      this.book.report({
        line,
        problem: `belongs to the product of line ${draft.line}, which was left out`,
        fix: `Mend line ${draft.line}.`,
        rowLost: true,
      });
  }

  private async withPictures(draft: Draft, product: Product): Promise<Product> {
    const found = await this.pictures.find(product);
    for (const path of found.refused)
      this.book.report({
        line: draft.line,
        field: "images",
        problem: `"${path.slice(0, 100)}" is neither a web address nor a picture in the pictures folder: left out`,
        fix: "Use https addresses, or paths of .jpg, .png, .webp, .gif or .avif files below the folder.",
        rowLost: false,
      });
    return found.product;
  }

  private noteMissingPictures(): void {
    const { missing, firstMissing } = this.pictures;
    if (missing === 0) return;
    const { images } = this.settings;
    this.book.report({
      line: 1,
      field: "images",
      problem: `${missing} picture(s) are not there, e.g. "${firstMissing ?? ""}"; the paths are kept`,
      fix:
        images === undefined
          ? "Give the folder they lie in with --images DIR."
          : `Check that the paths begin below ${images}.`,
      rowLost: false,
    });
  }
}

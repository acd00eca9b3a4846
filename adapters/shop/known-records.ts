import type { ImportProblem, ShopRecords } from "../../bot/ports.js";
import type { Product, RecordKind, RecordOf } from "../../bot/shop-records.js";

type Complaint = Pick<ImportProblem, "field" | "problem" | "fix">;

/** Remembers what a file holds, so that a second record of the same id or SKU is noticed. */
export class RecordsOfFile {
  private readonly lineOfId = new Map<string, number>();
  private readonly ownerOfSku = new Map<string, { readonly productId: string; readonly line: number }>();

  /** @returns what speaks against taking the record, and takes it when nothing does. */
  take(kind: RecordKind, record: RecordOf[RecordKind], line: number): Complaint | undefined {
    const id = identityOf(kind, record);
    const earlier = this.lineOfId.get(id);
    if (earlier !== undefined) return sameRecord(kind, id, earlier);
    if (kind === "products") {
      const product = record as Product;
      const complaint = this.skuComplaint(product);
      if (complaint !== undefined) return complaint;
      for (const { sku } of product.variants) this.ownerOfSku.set(sku, { productId: product.id, line });
    }
    this.lineOfId.set(id, line);
    return undefined;
  }

  has(id: string): boolean {
    return this.lineOfId.has(id);
  }

  private skuComplaint(product: Product): Complaint | undefined {
    for (const [index, { sku }] of product.variants.entries()) {
      const owner = this.ownerOfSku.get(sku);
      if (owner !== undefined)
        return {
          field: `variants[${index}].sku`,
          problem: `"${sku}" of product "${product.id}" is also a SKU of product "${owner.productId}" on line ${owner.line}`,
          fix: "Give one of the two another SKU.",
        };
    }
    return undefined;
  }
}

function identityOf(kind: RecordKind, record: RecordOf[RecordKind]): string {
  if (kind === "reviews" || kind === "interactions") return JSON.stringify(record);
  return "id" in record ? record.id : "";
}

function sameRecord(kind: RecordKind, id: string, line: number): Complaint {
  if (kind === "reviews" || kind === "interactions")
    return { problem: `is the same as line ${line}`, fix: "Nothing to do: it counts once." };
  return {
    field: "id",
    problem: `"${id}" is also the id of line ${line}`,
    fix: "Give it an id of its own, or delete one of the two.",
  };
}

/** What speaks against a product because another one, imported earlier and not in this file, has its SKU. */
export async function skuTakenInCatalog(
  product: Product,
  records: ShopRecords,
  inFile: RecordsOfFile,
): Promise<Complaint | undefined> {
  for (const [index, { sku }] of product.variants.entries()) {
    const owner = await records.productOfSku(sku);
    if (owner === undefined || owner.id === product.id || inFile.has(owner.id)) continue;
    return {
      field: `variants[${index}].sku`,
      problem: `"${sku}" of product "${product.id}" already belongs to product "${owner.id}" of the catalog`,
      fix: "Give one of the two another SKU.",
    };
  }
  return undefined;
}

import { conversations } from "./0001-conversations.js";
import { limitsAndCases } from "./0002-limits-and-cases.js";
import { shopRecords } from "./0003-shop-records.js";
import { reviewsByProduct } from "./0004-reviews-by-product.js";
import { documents } from "./0005-documents.js";
import type { Migration } from "./migration.js";

/** In the order in which they are carried out. */
export const allMigrations: readonly Migration[] = [
  conversations,
  limitsAndCases,
  shopRecords,
  reviewsByProduct,
  documents,
];

/** The schema that this program reads and writes. */
export const currentSchema = allMigrations.length;

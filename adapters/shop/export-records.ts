import { AssistantError } from "../../bot/assistant-error.js";
import type { RecordExporter, ShopRecords } from "../../bot/ports.js";
import type { Policies, RecordKind } from "../../bot/shop-records.js";
import { policiesText } from "./policies-file.js";
import { recordSchemas } from "./records-schema.js";

/** Records go out in the form in which they come in, each with its fields in the order of records-schema.ts. */
export class ShopExporter implements RecordExporter {
  constructor(private readonly records: ShopRecords) {}

  /**
   * @returns lines without line ends; the lines of one YAML text for policies.
   * @throws AssistantError "export/bad-record" when the store holds a record that does not fit its shape.
   */
  async *exportRecords(kind: RecordKind): AsyncGenerator<string> {
    for await (const record of this.records.all(kind)) {
      const checked = recordSchemas[kind].safeParse(record);
      if (!checked.success) throw badRecord(kind, record, checked.error.issues[0]?.path.join(".") ?? "");
      if (kind === "policies")
        yield* policiesText(checked.data as Policies)
          .trimEnd()
          .split("\n");
      else yield JSON.stringify(checked.data);
    }
  }
}

function badRecord(kind: RecordKind, record: object, field: string): AssistantError {
  const id = "id" in record ? ` "${String(record.id)}"` : "";
  return new AssistantError(
    "export/bad-record",
    `A record of ${kind}${id} does not fit its shape at "${field}". It was not written by an import: import it again.`,
  );
}

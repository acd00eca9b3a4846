import type { Reply } from "../../adapters/web/protocol.js";
import { Picture, Title } from "./product-card.js";
import { useSurroundings } from "./surroundings.js";

type Comparison = Pick<Extract<Reply, { act: "compare" }>, "cards" | "fields">;

/** Products side by side: one column each, one row for each field that was compared. */
export function CompareTable({ cards, fields }: Comparison) {
  const { words } = useSurroundings();
  return (
    <div class="comparison" role="region" aria-label={words.comparison} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {cards.map((card) => (
              <th key={card.sku} scope="col" dir="auto">
                <div class="picture">
                  <Picture card={card} />
                </div>
                <Title card={card} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, values }) => (
            <tr key={name}>
              <th scope="row" dir="auto">
                {name}
              </th>
              {cards.map(({ sku }, at) => (
                <td key={sku} dir="auto">
                  {values[at] ?? <span class="gap">{words.notStated}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

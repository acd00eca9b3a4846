import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary: string }[];
}

/**
 * What axe finds on the page, shadow roots included, by WCAG 2.2 AA and its own best practice. It is evaluated by the
 * browser's debugger, which no policy of the page holds back.
 */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => "axe" in window);
  if (!isThere) await page.evaluate(source);
  const violations = await page.evaluate(async () => {
    const roots = [document, ...[...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    await Promise.all(
      roots.flatMap((root) => root.getAnimations().map(({ finished }) => finished.catch(() => undefined))),
    );
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Finding[] }> } };
    const runOnly = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await axe.run({ runOnly, resultTypes: ["violations"] });
    return violations;
  });
  return violations.map(
    ({ id, impact, nodes }) =>
      `${id} (${impact ?? "?"}): ${nodes.map((node) => JSON.stringify(node.target)).join(" ")}`,
  );
}

/**
 * Bundles what runs in a browser into dist/web-widget. Each script is built by itself and shares no chunk with another:
 * aisle.js is loaded as a classic script, which cannot import, and fetches panel.js when it is wanted.
 */
import { readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "vite";

const folder = import.meta.dirname;
const { version } = JSON.parse(readFileSync(resolve(folder, "../package.json"), "utf8"));
const outDir = resolve(folder, "../dist/web-widget");
const entries = { aisle: "aisle.ts", panel: "panel.tsx", storefront: "storefront/storefront.ts" };

rmSync(outDir, { recursive: true, force: true });
for (const [name, file] of Object.entries(entries)) {
  await build({
    configFile: false,
    root: folder,
    logLevel: "warn",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    define: { "process.env.NODE_ENV": '"production"', __VERSION__: JSON.stringify(version) },
    build: {
      outDir,
      emptyOutDir: false,
      target: "es2022",
      minify: true,
      rolldownOptions: { output: { minify: true } },
      lib: { entry: resolve(folder, file), formats: ["es"], fileName: name, cssFileName: name },
    },
  });
}

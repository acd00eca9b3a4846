import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { build } from "vite";

/** The strictest policy that the widget has to work under. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "style-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const page = `<!doctype html><html lang="en"><head><title>A story</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>A shop</h1></main><script type="module" src="/story.js"></script></body></html>`;

export interface StorySite {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the stories as pages of their own. */
export async function openStorySite(): Promise<StorySite> {
  const script = await storyScript();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://story");
    const [status, type, body] = answer(pathname, script);
    response.writeHead(status, { "content-type": type, "content-security-policy": policy });
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => {
          closed();
        });
      }),
  };
}

function answer(pathname: string, script: string): readonly [number, string, string] {
  if (pathname === "/") return [200, "text/html; charset=utf-8", page];
  if (pathname === "/story.js") return [200, "text/javascript", script];
  if (pathname.startsWith("/pictures/") && pathname !== "/pictures/missing.svg") {
    return [200, "image/svg+xml", picture(pathname.length)];
  }
  return [404, "text/plain", "There is nothing here."];
}

/** A jacket in one of several colors. */
function picture(seed: number): string {
  const hue = (seed * 67) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 300"><rect width="240" height="300" fill="hsl(${hue} 18% 88%)"/>
<path d="M84 70l36 14 36-14 44 30-14 60-22-8v96H76v-96l-22 8-14-60z" fill="hsl(${hue} 32% 38%)"/><path d="M120 84v164" stroke="hsl(${hue} 30% 26%)" stroke-width="3"/></svg>`;
}

/** Bundled as the widget is, so that what is tested is what ships. */
async function storyScript(): Promise<string> {
  const bundles = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: "warn",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      target: "es2022",
      minify: true,
      lib: { entry: join(import.meta.dirname, "story.tsx"), formats: ["es"], fileName: "story" },
    },
  });
  const [bundle] = Array.isArray(bundles) ? bundles : [];
  const [chunk] = bundle?.output ?? [];
  return chunk?.type === "chunk" ? chunk.code : "";
}

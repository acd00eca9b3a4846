import type { FastifyInstance } from "fastify";
import type { ApiDescription } from "./docs/api-description.js";
import { apiReference } from "./docs/api-page.js";
import { type DocsFrame, docsPage, documentPage, missingDocument, overviewPage } from "./docs/docs-pages.js";
import { documentsOf } from "./docs/documents.js";
import { addPageAssets } from "./storefront/page-assets.js";
import { sendPage } from "./storefront/send-page.js";
import type { WebOptions } from "./web-options.js";

const unlisted = { schema: { hide: true } };

/** The documentation as pages: `/docs`, `/docs/<name>` for each Markdown file of the folder, `/docs/api`. */
export function addDocsRoutes(
  server: FastifyInstance,
  options: Pick<WebOptions, "docsFolder" | "widgetFolder" | "storefront">,
): void {
  const frame = async (): Promise<DocsFrame> => ({
    documents: await documentsOf(options.docsFolder),
    hasShop: options.storefront !== undefined,
  });
  addPageAssets(server, options.widgetFolder);
  server.get("/docs", unlisted, async (_request, reply) => sendPage(reply, overviewPage(await frame())));
  server.get("/docs/api", unlisted, async (_request, reply) => {
    // The document is ours and made of the routes' own schemas; the plugin's type of it knows many more versions.
    const main = apiReference(server.swagger() as unknown as ApiDescription);
    return sendPage(reply, docsPage(await frame(), { title: "HTTP API", path: "/docs/api", main }));
  });
  server.get<{ Params: { name: string } }>("/docs/:name", unlisted, async ({ params }, reply) => {
    const shown = await frame();
    const document = shown.documents.find(({ name }) => name === params.name);
    if (document === undefined) return sendPage(reply, missingDocument(shown), { status: 404 });
    return sendPage(reply, documentPage(shown, document));
  });
}

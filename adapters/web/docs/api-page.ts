import { html, type Html, type HtmlPart } from "../storefront/html.js";
import type { ApiDescription, ApiOperation, Schema } from "./api-description.js";
import { meaning, schemaView, typeOf, withCode } from "./schema-view.js";

interface Route {
  readonly method: string;
  readonly path: string;
  readonly operation: ApiOperation;
}

/** HEAD goes with every GET and is not shown. */
const methods = ["get", "post", "put", "patch", "delete"];

/** The API as people read it, made of the same description that programs get. */
export function apiReference({ info, paths = {}, components }: ApiDescription): Html {
  const routes = Object.entries(paths).flatMap(([path, operations]) =>
    methods.flatMap((method): readonly Route[] => {
      const operation = operations[method];
      return operation === undefined ? [] : [{ method: method.toUpperCase(), path, operation }];
    }),
  );
  return html`<h1>HTTP API</h1>
<p class="lead">${info?.description}</p>
<p>For programs the same is at <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1). The examples assume that the server listens on port 3000 of this machine.</p>
<h2 id="routes">Routes</h2>
<ul>${routes.map((route) => html`<li><a href="#${anchorOf(route)}"><code>${route.method} ${route.path}</code></a> ${route.operation.summary}</li>`)}</ul>
${routes.map(routeSection)}
<h2 id="shapes">Shapes</h2>
${Object.entries(components?.schemas ?? {}).map(shapeSection)}`;
}

function routeSection(route: Route): Html {
  const { method, path, operation } = route;
  return html`<section class="route" id="${anchorOf(route)}">
<h3><span class="method">${method}</span>${path}</h3>
<p>${operation.summary}.${accessLine(operation)}</p>
${parametersTable(operation)}
${bodySection(operation)}
<h4>Example</h4>
<pre tabindex="0"><code>${exampleOf(route)}</code></pre>
<h4>Answers</h4>
${answersTable(operation)}
</section>`;
}

function accessLine({ security }: ApiOperation): HtmlPart {
  const schemes = security?.flatMap((scheme) => Object.keys(scheme)) ?? [];
  if (schemes.length === 0) return undefined;
  const tokens: Readonly<Record<string, string>> = {
    conversation: "the token of the conversation",
    staff: "the token of support staff",
  };
  const words = schemes.map((scheme) => tokens[scheme] ?? scheme).join(" or ");
  return html` Needs ${words}, as <code>Authorization: Bearer TOKEN</code>.`;
}

function parametersTable({ parameters = [] }: ApiOperation): HtmlPart {
  if (parameters.length === 0) return undefined;
  const places: Readonly<Record<string, string>> = { path: "in the path", query: "in the query" };
  return html`<h4>Parameters</h4><div class="wide" tabindex="0"><table><thead><tr><th>Name</th><th>Type</th><th>Meaning</th></tr></thead><tbody>${parameters.map(
    (parameter) =>
      html`<tr><td><code>${parameter.name}</code>, ${places[parameter.in] ?? parameter.in}</td><td>${typeOf(parameter.schema)}${parameter.required !== true && ", optional"}</td><td>${parameter.description ?? meaning(parameter.schema ?? {})}</td></tr>`,
  )}</tbody></table></div>`;
}

function bodySection({ requestBody }: ApiOperation): HtmlPart {
  const [type] = Object.entries(requestBody?.content ?? {});
  if (type === undefined) return undefined;
  const [name, { schema }] = type;
  return html`<h4>Body, <code>${name}</code></h4><p>${typeOf(schema)}</p>`;
}

function answersTable({ responses = {} }: ApiOperation): Html {
  return html`<div class="wide" tabindex="0"><table><thead><tr><th>Status</th><th>When</th><th>Body</th></tr></thead><tbody>${Object.entries(
    responses,
  ).map(([status, { description, content }]) => {
    const [body] = Object.values(content ?? {});
    return html`<tr><td>${status}</td><td>${withCode(description ?? "")}</td><td>${body !== undefined && typeOf(body.schema)}</td></tr>`;
  })}</tbody></table></div>`;
}

function shapeSection([name, schema]: readonly [string, Schema]): Html {
  return html`<section class="route" id="schema-${name}"><h3>${name}</h3>${schema.description !== undefined && html`<p>${schema.description}</p>`}${schemaView(schema)}</section>`;
}

/** @returns a command that can be pasted into a shell, once the words in capitals are replaced. */
function exampleOf({ method, path, operation }: Route): string {
  const address = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => `$${name.toUpperCase()}`);
  const lines = [
    `curl ${method === "GET" ? "" : `-X ${method} `}"http://localhost:3000${address}"`,
    ...(operation.security === undefined ? [] : ['-H "authorization: Bearer $TOKEN"']),
    ...bodyLines(path, operation),
  ];
  return lines.join(" \\\n  ");
}

const uuid = "8c4b6f0e-6d1c-4c55-9a46-3f3d1f6f3b10";

function bodyLines(path: string, { requestBody }: ApiOperation): readonly string[] {
  if (requestBody === undefined) return [];
  const body = path.endsWith("/messages") ? `{"id": "${uuid}", "text": "a blue mug under $20"}` : "{}";
  return ['-H "content-type: application/json"', `-d '${body}'`];
}

function anchorOf({ method, path }: Route): string {
  return `${method.toLowerCase()}-${path.replaceAll(/[^a-z\d]+/gi, "-").replaceAll(/^-|-$/g, "")}`;
}

import { html, type Html, type HtmlPart } from "../storefront/html.js";
import type { Schema } from "./api-description.js";

/** The type of a value in a few words, with links to the shapes that have a name. */
export function typeOf(schema: Schema | undefined): Html {
  if (schema === undefined) return html`anything`;
  if (schema.$ref !== undefined) return namedType(schema.$ref);
  const either = schema.anyOf ?? schema.oneOf;
  if (either !== undefined) return joined(either.map(typeOf), " or ");
  if (schema.allOf !== undefined) return joined(schema.allOf.map(typeOf), " and ");
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum !== undefined)
    return joined(
      schema.enum.map((value) => html`<code>${JSON.stringify(value)}</code>`),
      " or ",
    );
  if (schema.type === "array") return html`list of ${typeOf(schema.items)}`;
  if (schema.type === "object")
    return html`object${typeof schema.additionalProperties === "object" && html` of ${typeOf(schema.additionalProperties)}`}`;
  return html`${typeWords(schema)}`;
}

function typeWords({ type, format, maxLength, minimum }: Schema): string {
  const name = typeof type === "object" ? type.join(" or ") : (type ?? "anything");
  const limits = [
    ...(format === undefined ? [] : [format]),
    ...(maxLength === undefined ? [] : [`at most ${maxLength.toLocaleString("en-US")} characters`]),
    ...(minimum === undefined || minimum < 0 ? [] : [`from ${minimum.toLocaleString("en-US")}`]),
  ];
  return limits.length === 0 ? name : `${name} (${limits.join(", ")})`;
}

function namedType(reference: string): Html {
  const name = reference.split("/").at(-1) ?? reference;
  return html`<a href="#schema-${name}">${name}</a>`;
}

function joined(parts: readonly Html[], between: string): Html {
  return html`${parts.map((part, at) => (at === 0 ? part : html`${between}${part}`))}`;
}

/** The fields of an object as a table; every form of it, when it has several. */
export function schemaView(schema: Schema): HtmlPart {
  const either = schema.anyOf ?? schema.oneOf;
  if (either !== undefined && either.some(({ properties }) => properties !== undefined)) {
    return html`<p>One of:</p>${either.map(schemaView)}`;
  }
  if (schema.properties === undefined) return html`<p>${typeOf(schema)}</p>`;
  return fieldsTable(schema);
}

function fieldsTable({ properties = {}, required = [] }: Schema): Html {
  return html`<div class="wide" tabindex="0"><table><thead><tr><th>Field</th><th>Type</th><th>Meaning</th></tr></thead><tbody>
${Object.entries(properties).map(([name, field]) => fieldRows(name, field, required.includes(name)))}
</tbody></table></div>`;
}

/** A field, and the fields of an object without a name below it. */
function fieldRows(name: string, field: Schema, isRequired: boolean): HtmlPart {
  const inner = field.properties === undefined ? field.items : field;
  const path = inner === field ? name : `${name}[]`;
  const below = Object.entries(inner?.properties ?? {}).map(([part, schema]) =>
    fieldRows(`${path}.${part}`, schema, inner?.required?.includes(part) === true),
  );
  return html`<tr><td><code>${name}</code></td><td>${typeOf(field)}${!isRequired && ", optional"}</td><td>${meaning(field)}</td></tr>${below}`;
}

export function meaning({ description = "", default: fallback }: Schema): HtmlPart {
  return html`${withCode(description)}${fallback !== undefined && html` Without it: <code>${JSON.stringify(fallback)}</code>.`}`;
}

/** Descriptions mark names by backticks. */
export function withCode(text: string): HtmlPart {
  return text.split("`").map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part));
}

/** The parts of an OpenAPI 3.1 document that the page of the API shows. */
export interface ApiDescription {
  readonly info?: { readonly description?: string };
  readonly paths?: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

export interface ApiOperation {
  readonly summary?: string;
  readonly parameters?: readonly ApiParameter[];
  readonly requestBody?: ApiContent & { readonly required?: boolean };
  readonly responses?: Readonly<Record<string, ApiContent & { readonly description?: string }>>;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
}

interface ApiParameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}

interface ApiContent {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

/** JSON Schema as far as our shapes use it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly default?: unknown;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
}

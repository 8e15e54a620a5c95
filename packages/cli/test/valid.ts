import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import { validateXML } from 'xmllint-wasm';

/** What is wrong with a report by the schema of its format; nothing where it keeps to it. */
export async function objectionsTo(format: string, text: string): Promise<readonly string[]> {
  const schema = jsonSchemas[format];
  if (schema !== undefined) return jsonObjections(validatorOf(format, schema), text);
  if (format === 'junit' || format === 'checkstyle') return xmlObjections(format, text);
  return [];
}

const jsonSchemas: Readonly<Record<string, () => Record<string, unknown>>> = {
  json: () => read('../schemas/check.schema.json'),
  gitlab: () => read('schemas/gitlab.schema.json'),
  rdjson: () => read('schemas/rdjson.schema.json'),
  sarif: officialSarif,
};

/** The official schema is of an older draft, which says `exclusiveMinimum` in another way. */
function officialSarif(): Record<string, unknown> {
  const path = createRequire(import.meta.url).resolve(
    '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  );
  const { $schema, id, ...schema } = JSON.parse(readFileSync(path, 'utf8'), (_key, value) =>
    value?.exclusiveMinimum === true ? { ...value, exclusiveMinimum: value.minimum } : value,
  );
  return schema;
}

const formats = {
  uri: /^[a-z][a-z0-9+.-]*:\S+$/i,
  'uri-reference': /^[^\s\\{}"<>|^`]*$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T/,
};

const validators = new Map<string, ValidateFunction>();

function validatorOf(format: string, schema: () => Record<string, unknown>): ValidateFunction {
  const known = validators.get(format);
  if (known !== undefined) return known;
  const made = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, formats }).compile(schema());
  validators.set(format, made);
  return made;
}

function jsonObjections(validate: ValidateFunction, text: string): string[] {
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

async function xmlObjections(format: string, text: string): Promise<readonly string[]> {
  const schema = { fileName: `${format}.xsd`, contents: readText(`schemas/${format}.xsd`) };
  const { errors } = await validateXML({
    xml: { fileName: `${format}.xml`, contents: text },
    schema: [schema],
  });
  return errors.map(({ message }) => message);
}

function read(path: string): Record<string, unknown> {
  return JSON.parse(readText(path));
}

function readText(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

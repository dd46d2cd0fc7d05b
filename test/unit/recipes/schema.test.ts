import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { recipeSchema } from '../../../src/recipes/recipe.ts';

/** As far as the schema of recipes goes. */
type JsonSchema = {
	readonly type?: string;
	readonly properties?: Readonly<Record<string, JsonSchema>>;
	readonly required?: readonly string[];
	readonly items?: JsonSchema;
	readonly enum?: readonly unknown[];
	readonly const?: unknown;
	readonly pattern?: string;
	readonly minimum?: number;
	readonly maximum?: number;
	readonly maxItems?: number;
	readonly additionalProperties?: boolean;
};

const file = path.join(import.meta.dirname, '../../../media/recipe.schema.json');
const schema = JSON.parse(readFileSync(file, 'utf8')) as JsonSchema;

/** The same facts of a valibot schema. */
function factsOf(given: unknown): JsonSchema {
	const node = given as {
		readonly type: string;
		readonly wrapped?: unknown;
		readonly entries?: Readonly<Record<string, { readonly type: string }>>;
		readonly item?: unknown;
		readonly options?: readonly unknown[];
		readonly literal?: unknown;
		readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
	};
	if (node.wrapped !== undefined) return factsOf(node.wrapped);
	const check = (type: string): unknown =>
		node.pipe?.find((action) => action.type === type)?.requirement;
	const pattern = check('regex');
	const facts = {
		...(pattern instanceof RegExp && { pattern: pattern.source.replaceAll('\\/', '/') }),
		...numbers({ minimum: check('min_value'), maximum: check('max_value') }),
		...numbers({ maxItems: check('max_length') }),
	};
	switch (node.type) {
		case 'object':
		case 'strict_object': {
			const entries = Object.entries(node.entries ?? {});
			const required = entries.filter(([, { type }]) => type !== 'exact_optional');
			return {
				type: 'object',
				properties: Object.fromEntries(entries.map(([key, one]) => [key, factsOf(one)])),
				...(required.length > 0 && { required: required.map(([key]) => key) }),
				...(node.type === 'strict_object' && { additionalProperties: false }),
			};
		}
		case 'array':
			return { type: 'array', items: factsOf(node.item), ...facts };
		case 'picklist':
			return { enum: node.options ?? [] };
		case 'literal':
			return { const: node.literal };
		case 'number': {
			const isInteger = node.pipe?.some(({ type }) => type === 'integer') === true;
			return { type: isInteger ? 'integer' : 'number', ...facts };
		}
		default:
			return { type: node.type, ...facts };
	}
}

function numbers(found: Readonly<Record<string, unknown>>): Readonly<Record<string, number>> {
	return Object.fromEntries(
		Object.entries(found).filter(
			(entry): entry is [string, number] => typeof entry[1] === 'number',
		),
	);
}

/** What the editor is told, without what is only there to be read. */
function plain(node: JsonSchema): JsonSchema {
	const { properties, items } = node;
	const kept = ['type', 'required', 'enum', 'const', 'pattern', 'minimum', 'maximum'];
	const facts = Object.entries(node).filter(([key]) =>
		[...kept, 'maxItems', 'additionalProperties'].includes(key),
	);
	return {
		...Object.fromEntries(facts),
		...(properties && {
			properties: Object.fromEntries(
				Object.entries(properties)
					.filter(([key]) => key !== '$schema')
					.map(([key, one]) => [key, plain(one)]),
			),
		}),
		...(items && { items: plain(items) }),
	};
}

describe('the JSON schema of recipes', () => {
	it('asks for what a recipe is read as', () => {
		assert.equal(v.is(recipeSchema, {}), false);
		assert.deepEqual(plain(schema), factsOf(recipeSchema));
	});

	it('describes every property that a person writes', () => {
		const bare: string[] = [];
		const visit = (node: JsonSchema, at: string): void => {
			for (const [key, one] of Object.entries(node.properties ?? {})) {
				const isDescribed = 'description' in one || one.type === 'integer' || one.type === 'number';
				if (!isDescribed && !`${at}.${key}`.startsWith('.made.') && key !== '$schema') {
					bare.push(`${at}.${key}`);
				}
				visit(one, `${at}.${key}`);
			}
			if (node.items !== undefined) visit(node.items, `${at}[]`);
		};
		visit(schema, '');
		assert.deepEqual(bare, []);
	});
});

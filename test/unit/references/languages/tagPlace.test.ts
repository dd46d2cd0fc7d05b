import assert from 'node:assert/strict';
import { referenceText } from '../../../../src/references/languages/reference.ts';
import { tagPlace } from '../../../../src/references/languages/tagPlace.ts';

/** The kind of the place at the text's end, with the attribute that it is in. */
function placeAt(before: string): string {
	const place = tagPlace(before);
	if (place === undefined) return 'none';
	return place.kind === 'attributes' ? place.kind : `${place.kind} of ${place.attribute}`;
}

describe('tagPlace', () => {
	const inside: readonly (readonly [string, string])[] = [
		['<img', 'attributes'],
		['<img ', 'attributes'],
		['<br/', 'attributes'],
		['<p>Hello<img\r\n\tclass=big\r\n\t', 'attributes'],
		['<img alt="a > b" src="', 'value of src'],
		['<img src=', 'unquoted of src'],
		['<img src={', 'braces of src'],
		['<img src={a ? "x" : ', 'braces of src'],
		['<img src={"', 'value of src'],
		['<button onClick={() => a()} ', 'attributes'],
		['<A b={() => {\n\n\treturn "}";\n}} {...c} ', 'attributes'],
		['<A b={x < y} ', 'attributes'],
		['<A b={<B />} c="', 'value of c'],
		['<A b={<img ', 'attributes'],
		["<A b={<p>Don’t, don't</p>} ", 'attributes'],
		['<a v-if="b <c && d > e" @click.stop="f" :[g]="h" (i)="j" [(k)]="l" #m ', 'attributes'],
		['<p on:click|once={f} --a="b" md:2xl ', 'attributes'],
	];
	for (const [before, expected] of inside) {
		it(`knows ${expected}: ${JSON.stringify(before)}`, () =>
			assert.equal(placeAt(before), expected));
	}

	const outside = [
		'<p>',
		'<img src="a" alt="b" />',
		'<button onClick={() => a()}>',
		'If a <b then\n\nHello ',
		'If a <b then\r\n \r\nHello ',
		'If a <b, hello ',
		'If a <b. Hello ',
		'Say <b x="no\n\nHello ',
		'Map<string, number',
		'useState<string | ',
		'if (a <b) { return ',
		'if (a <b && c) { return ',
		'for (let i = 0; i <n; i++) { ',
		'const a = b <c ? d : ',
		'<ul items={a.map((b) => (<li>',
		'<p style={{ color: ',
	];
	for (const before of outside) {
		it(`is in no tag: ${JSON.stringify(before)}`, () => assert.equal(placeAt(before), 'none'));
	}

	it('is in the innermost of what looks like many tags', () => {
		const tag = (part: string): string | undefined => tagPlace(part.repeat(10_000))?.tag;
		assert.deepEqual(['<a ', '<a b={', '<a b="', '('].map(tag), [
			'<a ',
			'<a b={',
			'<a b="',
			undefined,
		]);
	});
});

describe('a reference behind what is no tag', () => {
	const fox = { path: 'fox.png', alt: 'A fox', width: undefined, height: undefined };
	const written = (language: 'markdown' | 'jsx', before: string): string =>
		referenceText(fox, language, { before, after: '' });

	it('is whole', () => {
		const whole = '![A fox](fox.png)';
		assert.equal(written('markdown', 'If a <b then\n\nHello '), whole);
		assert.equal(written('markdown', 'If a <b then hello '), whole);
		assert.equal(written('markdown', 'A Map<string, number '), whole);
		assert.equal(written('jsx', 'if (a <b) { return '), '<img src="fox.png" alt="A fox" />');
	});

	it('is attributes in a tag', () => {
		const attributes = 'src="fox.png" alt="A fox"';
		assert.equal(written('jsx', '<button onClick={() => a()} '), attributes);
		assert.equal(written('markdown', 'See <img class="big" '), attributes);
	});
});

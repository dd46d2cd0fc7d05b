/** Words in a name that say that a picture has no background. */
const transparent = new Set([
	'icon',
	'icons',
	'logo',
	'logos',
	'sprite',
	'sprites',
	'badge',
	'badges',
]);
/** Words in a name that say that it has one, such as those of icons that systems cut out themselves. */
const opaque = new Set([
	'apple',
	'background',
	'banner',
	'bg',
	'cover',
	'ios',
	'maskable',
	'og',
	'photo',
	'screenshot',
	'social',
	'twitter',
]);

/** Whether a picture is to be transparent by its name, or by that of its folder. */
export function isNamedTransparent(path: string): boolean {
	const [folder = '', name = ''] = path.split('/').slice(-2);
	const words = wordsOf(`${folder}/${name.replace(/\.\w+$/, '')}`);
	return words.some((word) => transparent.has(word)) && !words.some((word) => opaque.has(word));
}

/** `appIcon-2x` has the words app, icon, 2 and x. */
function wordsOf(text: string): readonly string[] {
	return (text.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu) ?? []).map((word) => word.toLowerCase());
}

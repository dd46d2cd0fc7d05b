// `npm run licenses`: builds, and lists what of others is in the extension, and under which
// licence. Fails for one that is not allowed.
import { buildExtension } from './buildExtension.ts';

const packages = await buildExtension();
const longest = Math.max(...packages.map(({ name }) => name.length));
for (const { name, version, licence } of packages) {
	console.log(`${name.padEnd(longest)}  ${version.padEnd(8)}  ${licence}`);
}
console.log(`${packages.length} packages, each under an allowed licence.`);

// `node test/ui/readmePicture.ts`: puts the newest screenshot of the UI suite into the README.
import path from 'node:path';
import sharp from 'sharp';
import { folders } from '../vscode/folders.ts';

await sharp(path.join(folders.screenshots, 'saved.png'))
	.png({ palette: true, colours: 128, effort: 10 })
	.toFile(path.join(folders.root, 'media', 'studio.png'));

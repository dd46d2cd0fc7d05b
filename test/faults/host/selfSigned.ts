import { Buffer } from 'node:buffer';
import { generateKeyPairSync, sign } from 'node:crypto';

/** PEM. */
export type KeyAndCertificate = { readonly key: string; readonly cert: string };

/** A key, made anew each time, and a certificate for this computer that it has signed itself (RFC 5280). */
export function selfSigned(): KeyAndCertificate {
	const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const nobody = der(sequence, der(set, der(sequence, commonName, der(utf8, Buffer.from('Test')))));
	const always = der(sequence, time('20200101000000Z'), time('99991231235959Z'));
	const publicKeyInfo = publicKey.export({ type: 'spki', format: 'der' });
	const body = der(sequence, version3, serial, algorithm, nobody, always, nobody, publicKeyInfo);
	const signature = sign('sha256', body, privateKey);
	const bits = der(bitString, Buffer.of(0), signature);
	return {
		key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
		cert: pem(der(sequence, body, algorithm, bits)),
	};
}

const [integer, bitString, utf8, objectId, generalizedTime] = [0x02, 0x03, 0x0c, 0x06, 0x18];
const [sequence, set, context0] = [0x30, 0x31, 0xa0];
const version3 = der(context0, der(integer, Buffer.of(2)));
const serial = der(integer, Buffer.of(1));
/** ecdsa-with-SHA256. */
const algorithm = der(sequence, der(objectId, Buffer.from('2a8648ce3d040302', 'hex')));
const commonName = der(objectId, Buffer.from('550403', 'hex'));

/** A value of ASN.1 as DER. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
	const content = Buffer.concat(parts);
	return Buffer.concat([Buffer.of(tag, ...size(content.length)), content]);
}

/** @param length below 65 536 */
function size(length: number): readonly number[] {
	if (length < 0x80) return [length];
	return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}

function time(text: string): Buffer {
	return der(generalizedTime, Buffer.from(text));
}

function pem(certificate: Buffer): string {
	const lines = certificate.toString('base64').replace(/.{64}/g, '$&\n');
	return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

/** The same name in UTF-16, in Windows-1252 and in GBK, and a file with a NUL byte. */
const name = (bytes: readonly number[]): Uint8Array => Uint8Array.from([...new TextEncoder().encode('status: active\nname: '), ...bytes, 10]);

export const files = {
  'suppliers/in-gbk.yaml': name([0xb6, 0xcd, 0xd4, 0xec]),
  'suppliers/in-utf-16.yaml': new Uint8Array([0xff, 0xfe, ...[...'name: Sharp\n'].flatMap((letter) => [letter.charCodeAt(0), 0])]),
  'suppliers/in-windows-1252.yaml': name([0x47, 0x69, 0x65, 0xdf, 0x65, 0x72, 0x65, 0x69]),
  'suppliers/with-a-nul-byte.yaml': name([0x47, 0x00, 0x65]),
};

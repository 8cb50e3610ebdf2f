/** The digest that ties a PDF to the data it carries, and files to the command that wrote them. */
import { createHash } from 'node:crypto';

/** SHA-256 of bytes, or of a text in UTF-8, in hexadecimal. */
export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What a page may load: its own origin and nothing else. */

/** For the `Content-Security-Policy` of every page. Widths of bars stand in `style` attributes, so these are allowed. */
export const securityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The policy of a page that also carries one script of its own, named by the SHA-256 of its code. */
export function policyWithScript(sha256: string): string {
  return securityPolicy.replace("script-src 'self'", `script-src 'self' 'sha256-${sha256}'`);
}

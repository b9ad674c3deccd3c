import { inlineScriptHashes } from './inlineScripts.ts';

/**
 * Nothing but what the site itself serves, and no inline script or style that is not known by its hash.
 * `wasm-unsafe-eval` lets Pagefind compile its WebAssembly; it allows no JavaScript to be made from text.
 */
export const contentSecurityPolicy = {
  directives: [
    "default-src 'none'",
    "connect-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ],
  scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: inlineScriptHashes },
} satisfies {
  directives: `${string} ${string}`[];
  scriptDirective: { resources: string[]; hashes: `sha256-${string}`[] };
};

import { createHash } from 'node:crypto';
import { address } from './site.ts';

/**
 * The few scripts that must run before the page is painted, so they stand in the page itself. Astro does not hash
 * inline scripts for the content security policy; `inlineScriptHashes` does.
 */

/** Puts the reader's theme on the page before it is painted: no flash of the other one. */
export const themeScript = `try{document.documentElement.dataset.theme=localStorage.theme||''}catch{}`;

/** Brings the sidebar back to where it was, before it is painted. */
export const sidebarScript = `try{document.getElementById('sections').scrollTop=sessionStorage.sidebar}catch{}`;

/**
 * Puts the reader's own values and their choice of long flags into the blocks before they are painted. Values are kept
 * as `container=web` → `api`; an element that is changed keeps its example in `data-e`. `data-f` is a flag's other form.
 */
export const valuesScript = `try{let l=localStorage,s=JSON.parse(l.values||'{}'),e,n;for(e of document.querySelectorAll('[data-v]'))if(n=s[e.dataset.v+'='+e.textContent])e.dataset.e=e.textContent,e.textContent=n;if(l.flags)for(e of document.querySelectorAll('[data-f]'))n=e.dataset.f,e.dataset.f=e.textContent,e.textContent=n}catch{}`;

/** Sends the reader on from an old address, with the heading that they asked for. */
export const redirectScript = `location.replace(document.querySelector('a').href+location.hash)`;

/** Fetches a page of this site when the pointer rests on a link to it. https://wicg.github.io/nav-speculation/ */
export const speculationRules = JSON.stringify({
  prefetch: [{ where: { href_matches: `${address.base}*` }, eagerness: 'moderate' }],
});

/** What the content security policy must say for these scripts to run. */
export const inlineScriptHashes = [themeScript, sidebarScript, valuesScript, redirectScript, speculationRules].map(
  (script) => `sha256-${createHash('sha256').update(script).digest('base64')}` as const,
);

let region: HTMLElement | undefined;

/** Has a screen reader say something that is shown elsewhere on the page. */
export function announce(text: string): void {
  if (!region) {
    region = document.createElement('p');
    region.className = 'sr-only';
    region.setAttribute('role', 'status');
  }
  const said = region;
  // What is behind a modal dialog is not read.
  const place = document.querySelector('dialog:modal') ?? document.body;
  if (said.parentElement !== place) place.append(said);
  said.textContent = '';
  // A region says what changes, so the same words need an empty moment between them.
  requestAnimationFrame(() => (said.textContent = text));
}

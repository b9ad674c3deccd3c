/** Ties a part of a command and the row that explains it: pointing at one, or focusing it, lights up the other. */
function light(event: Event): void {
  const at = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-p]') : null;
  for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit');
  if (!at) return;
  for (const part of at.closest('.cmd:has([open])')?.querySelectorAll(`[data-p="${at.dataset['p']}"]`) ?? []) part.classList.add('lit');
}

document.addEventListener('pointerover', light);
document.addEventListener('focusin', light);

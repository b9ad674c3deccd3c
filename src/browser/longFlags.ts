const box = document.querySelector<HTMLInputElement>('#long-flags');

/** Switches every flag that has two forms between `-d` and `--detach`; `data-f` holds the form that is not shown. */
box?.addEventListener('change', () => {
  for (const flag of document.querySelectorAll<HTMLElement>('[data-f]')) {
    const other = flag.dataset['f'] ?? '';
    flag.dataset['f'] = flag.textContent ?? '';
    flag.textContent = other;
  }
  try {
    if (box.checked) localStorage.setItem('flags', 'long');
    else localStorage.removeItem('flags');
  } catch {
    // Where the browser keeps nothing, the choice holds for this page.
  }
});

try {
  if (box) box.checked = localStorage.getItem('flags') !== null;
} catch {
  // as above
}

import { announce } from './announce.ts';
import { writeClipboard } from './clipboard.ts';

// The link at a heading goes there, and its address is on the clipboard.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.anchor') : null;
  if (!link) return;
  void writeClipboard(link.href).then((copied) => {
    if (copied) announce('Link copied to the clipboard');
    link.dataset['copied'] = String(copied);
    setTimeout(() => delete link.dataset['copied'], 1600);
  });
});

// A sheet on a narrow screen has done its work when a heading in it is chosen.
document.querySelector('#on-this-page')?.addEventListener('click', (event) => {
  const sheet = event.currentTarget;
  if (sheet instanceof HTMLElement && sheet.matches(':popover-open')) sheet.hidePopover();
});

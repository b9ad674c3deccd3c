// The sidebar keeps its place from page to page; an inline script beside it puts it there before it is painted.
const sidebar = document.getElementById('sections');
addEventListener('pagehide', () => {
  if (sidebar) sessionStorage.setItem('sidebar', String(sidebar.scrollTop));
});

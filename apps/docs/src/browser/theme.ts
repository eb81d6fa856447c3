// Before anything is drawn, so that no page shows in the wrong colours first.
try {
  const theme = localStorage.getItem('theme');
  if (theme !== null) document.documentElement.dataset['theme'] = theme;
} catch {
  // Storage is shut: the system's theme holds.
}

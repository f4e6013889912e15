// Before the first paint, so that nobody who works in the dark is dazzled. The choice is made in src/app/theme.ts.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('ascolto.theme');
  } catch {
    // no storage: the system's theme
  }
  var dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.bsTheme = dark ? 'dark' : 'light';
})();

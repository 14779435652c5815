// Starts the small modules a page asks for; every page works without them.
const wanted = [
  ['form[data-draft], [data-draft-done]', './draft.js'],
  ['form[data-likely]', './likely.js'],
  ['[data-module="desk"], table[data-rows], [data-search]', './desk.js'],
  ['[data-module="sorting"]', './sorting.js'],
  ['input[type="file"][data-module="photos"]', './photos.js'],
  ['select[data-module="choose"]', './choose.js'],
  ['[data-module="map"]', './map.js'],
  ['[data-module="away"]', './away.js'],
];
// The version in this module's own address is passed on, so that all of them change together.
const version = new URL(import.meta.url).search;
for (const [selector, file] of wanted) {
  const found = [...document.querySelectorAll(selector)];
  if (found.length) import(file + version).then((module) => module.start(found)).catch(() => {});
}
document.querySelector('[data-module="errors"]')?.focus();
// Deputies' pages name a manifest: their phone keeps the look of the site and a page for when there is no network.
if (document.querySelector('link[rel="manifest"]')) navigator.serviceWorker?.register('/worker.js' + version).catch(() => {});

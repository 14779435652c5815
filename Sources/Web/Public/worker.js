// What a deputy's phone keeps for when there is no network: the look and the modules of the site, and one page that says so. Never a page
// of anybody's, never anything that was answered to somebody who is signed in.
const version = new URL(self.location).search;
const shelf = `lianxin${version}`;
const away = '/offline';
const files = ['style.css', 'main.js', 'draft.js', 'away.js', 'choose.js', 'desk.js', 'photos.js', 'favicon.svg'].map((name) => `/public/${name}${version}`);

const kept = async (what) => (await caches.open(shelf)).match(what);

self.addEventListener('install', (event) => {
  const asked = [...files, away].map((path) => new Request(path, { credentials: 'omit', cache: 'reload' }));
  event.waitUntil(caches.open(shelf).then((open) => open.addAll(asked)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const clear = async () => {
    for (const name of await caches.keys()) if (name.startsWith('lianxin') && name !== shelf) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(clear());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/public/')) event.respondWith(kept(request).then((found) => found ?? fetch(request)));
  else if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => kept(away)));
});

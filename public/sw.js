// Keeps the built shell (files whose names carry their hash) and one page that says there is no signal. Never keeps data:
// whatever is not under /assets/ goes to the network alone.
const SHELL = 'tambon-shell-1';
const OFFLINE = ['/offline.html', '/offline.css', '/icons/mark.svg'];
const MOST = 150;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(SHELL).then((shell) => shell.addAll(OFFLINE)));
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOtherShells().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && !pathname.startsWith('/open/')) {
    event.respondWith(fetch(request).catch(() => caches.match('/offline.html')));
  } else if (pathname.startsWith('/assets/')) {
    event.respondWith(fromShell(request));
  } else if (OFFLINE.includes(pathname)) {
    event.respondWith(fetch(request).catch(() => caches.match(pathname)));
  }
});

async function fromShell(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const fetched = await fetch(request);
  if (fetched.ok) await keep(request, fetched.clone());
  return fetched;
}

async function keep(request, response) {
  try {
    const shell = await caches.open(SHELL);
    await shell.put(request, response);
    // Files of older builds are the first ones in; let them go.
    const files = (await shell.keys()).filter((one) => new URL(one.url).pathname.startsWith('/assets/'));
    await Promise.all(files.slice(0, Math.max(0, files.length - MOST)).map((one) => shell.delete(one)));
  } catch {
    // A full disk must not stop the page from loading.
  }
}

async function forgetOtherShells() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== SHELL).map((name) => caches.delete(name)));
}

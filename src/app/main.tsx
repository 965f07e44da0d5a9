import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { forgetOldDrafts } from '../platform/web/draft.ts';
import '../platform/web/no-eval.ts';
import '../ui/css/look.css';
import { language } from '../platform/web/language.ts';
import { loadWords } from '../platform/web/words.ts';
import { App } from './App.tsx';
import './hall.css';
import { askAhead } from './queries.ts';
import { isOpenPage } from './routes.tsx';

// Both are needed before anything can be drawn: whose page this is, and the words of the hallway.
if (!isOpenPage(location.pathname)) askAhead('identity.get-me', {});
void loadWords('app', language()).catch(() => {});

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no place for the app');
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

forgetOldDrafts();

// A new version of the app no longer has the file that an open page asks for: fetch the new page, once.
window.addEventListener('vite:preloadError', (event) => {
  if (sessionStorage.getItem('tambon:fetched-anew') === location.href) return;
  sessionStorage.setItem('tambon:fetched-anew', location.href);
  event.preventDefault();
  location.reload();
});

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // Refused on plain http: the page then works without being installable.
  navigator.serviceWorker.register('/sw.js').catch(() => {});
}

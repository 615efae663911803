// On every page of the preview: shows what changed and keeps the place.
(() => {
  'use strict';
  const { address, print, css: firstCss } = document.currentScript.dataset;
  const site = address.slice(0, address.indexOf('/', 1) + 1);
  const place = 'lamina-place:' + address;
  let css = firstCss;

  const kept = sessionStorage.getItem(place);
  if (kept !== null) {
    sessionStorage.removeItem(place);
    const back = () => scrollTo({ top: Number(kept), behavior: 'instant' });
    back();
    addEventListener('load', back);
  }
  const reload = () => {
    sessionStorage.setItem(place, String(scrollY));
    location.reload();
  };

  const swapStyle = (path) => {
    const old = Array.from(document.querySelectorAll('link[rel=stylesheet]')).find((link) =>
      new URL(link.href).pathname.endsWith(site + css)
    );
    css = path;
    if (!old) return reload();
    const fresh = old.cloneNode();
    fresh.href = site + path + new URL(old.href).search;
    fresh.addEventListener('load', () => old.remove());
    fresh.addEventListener('error', reload);
    old.after(fresh);
  };

  const look = async () => {
    const answer = await fetch('/_lamina/state?page=' + encodeURIComponent(address));
    const state = await answer.json();
    if (state.print !== print) return reload();
    if (state.css !== css) swapStyle(state.css);
    dispatchEvent(new Event('lamina-news'));
  };

  // One window listens for all others: browsers allow few connections to one server.
  const channel = new BroadcastChannel('lamina');
  let heard = '';
  const hear = (edition) => {
    if (edition === heard) return;
    heard = edition;
    look().catch(() => {});
  };
  channel.addEventListener('message', (event) => {
    if (event.data.edition) hear(event.data.edition);
  });
  const listen = () =>
    new Promise(() => {
      const source = new EventSource('/_lamina/events');
      let lost = 0;
      const tell = (edition) => {
        channel.postMessage({ edition });
        hear(edition);
      };
      source.addEventListener('error', () => lost++);
      source.addEventListener('edition', (event) => tell(event.data + (lost ? '-' + lost : '')));
      source.addEventListener('survey', () => channel.postMessage({ survey: true }));
    });
  if (navigator.locks) navigator.locks.request('lamina-news', listen);
  else listen();
})();

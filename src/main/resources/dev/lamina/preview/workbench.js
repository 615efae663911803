// The workbench works without this file. It keeps the page new and lets the wall's frames scroll
// together.
(() => {
  'use strict';
  const main = document.getElementById('main');
  const wall = document.getElementById('wall');

  const renew = async () => {
    const answer = await fetch(location.href);
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    // What stood in for a page gives way to it.
    if (!fresh.querySelector('script[src="/_lamina/workbench.js"]')) return location.reload();
    const next = fresh.getElementById('main');
    if (next.innerHTML === main.innerHTML) return;
    if (main.contains(document.activeElement) && document.activeElement.matches('input, select'))
      return;
    const open = new Set(
      Array.from(main.querySelectorAll('details[open] > summary'), (e) => e.firstChild.textContent)
    );
    const at = Array.from(main.querySelectorAll('a, summary')).indexOf(document.activeElement);
    main.replaceChildren(...next.childNodes);
    for (const summary of main.querySelectorAll('summary'))
      if (open.has(summary.firstChild.textContent)) summary.parentElement.open = true;
    if (at >= 0) main.querySelectorAll('a, summary')[at]?.focus({ preventScroll: true });
  };

  let waiting = 0;
  const soon = () => {
    if (wall) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => renew().catch(() => {}), 60);
  };
  const channel = new BroadcastChannel('lamina');
  channel.addEventListener('message', soon);
  let heard = '';
  const listen = () =>
    new Promise(() => {
      const source = new EventSource('/_lamina/events');
      source.addEventListener('edition', (event) => {
        channel.postMessage({ edition: event.data });
        if (heard && heard !== event.data) soon();
        heard = event.data;
      });
      source.addEventListener('survey', () => {
        channel.postMessage({ survey: true });
        soon();
      });
    });
  if (navigator.locks) navigator.locks.request('lamina-news', listen);
  else listen();

  addEventListener('keydown', (event) => {
    const search = document.getElementById('q');
    if (event.key !== '/' || !search || event.target.matches('input, select, textarea')) return;
    event.preventDefault();
    search.focus();
  });

  if (wall) {
    const frames = Array.from(wall.querySelectorAll('iframe'));
    let leader = null;
    let rest = 0;
    const follow = (frame) => {
      const view = frame.contentWindow;
      view.addEventListener('scroll', () => {
        if (leader && leader !== frame) return;
        leader = frame;
        clearTimeout(rest);
        rest = setTimeout(() => (leader = null), 120);
        const root = view.document.documentElement;
        const part = view.scrollY / Math.max(1, root.scrollHeight - view.innerHeight);
        for (const other of frames) {
          if (other === frame || !other.contentDocument?.body) continue;
          const page = other.contentDocument.documentElement;
          const top = part * (page.scrollHeight - other.contentWindow.innerHeight);
          other.contentWindow.scrollTo({ top, behavior: 'instant' });
        }
      });
    };
    for (const frame of frames) {
      frame.addEventListener('load', () => follow(frame));
      if (frame.contentDocument?.readyState === 'complete' && frame.contentDocument.URL !== 'about:blank')
        follow(frame);
    }
  }
})();

// On every page of the preview: shows what changed, keeps the place, lists what is wrong.
(() => {
  'use strict';
  const { address, print, css: firstCss } = document.currentScript.dataset;
  const site = address.slice(0, address.indexOf('/', 1) + 1);
  const framed = window.parent !== window;
  const place = 'lamina-place:' + address;
  let css = firstCss;

  const kept = sessionStorage.getItem(place);
  if (kept !== null) {
    sessionStorage.removeItem(place);
    addEventListener('load', () => scrollTo({ top: Number(kept), behavior: 'instant' }));
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
    fresh.href = site + path;
    fresh.addEventListener('load', () => old.remove());
    fresh.addEventListener('error', reload);
    old.after(fresh);
  };

  const query = (what) => fetch('/_lamina/' + what + '?page=' + encodeURIComponent(address));
  const look = async () => {
    const state = await (await query('state')).json();
    if (state.print !== print) return reload();
    if (state.css !== css) swapStyle(state.css);
    list();
  };

  // The list stands in a tree of its own, so that neither style sheet touches the other's page.
  const host = document.createElement('lamina-preview');
  const tree = host.attachShadow({ mode: 'open' });
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = '/_lamina/findings.css';
  const panel = document.createElement('section');
  panel.id = 'panel';
  panel.tabIndex = -1;
  panel.setAttribute('aria-label', 'Findings on this page');
  panel.hidden = true;
  const badge = document.createElement('button');
  badge.type = 'button';
  badge.setAttribute('aria-controls', 'panel');
  badge.setAttribute('aria-expanded', 'false');
  badge.hidden = true;
  tree.append(style, panel, badge);
  document.body.append(host);

  let byItself = false;
  const open = (wanted) => {
    panel.hidden = !wanted;
    badge.setAttribute('aria-expanded', String(wanted));
  };
  badge.addEventListener('click', () => {
    byItself = false;
    open(panel.hidden);
    if (!panel.hidden) panel.focus();
  });
  host.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    open(false);
    badge.focus();
  });

  let shown = '';
  const list = async () => {
    const html = await (await query('findings')).text();
    if (html === shown) return;
    shown = html;
    panel.innerHTML = html;
    const { count, errors, stale } = panel.firstElementChild.dataset;
    const bad = Number(errors) > 0;
    if (stale === 'true') {
      const note = document.createElement('p');
      note.className = 'stale';
      note.textContent =
        'You see this page as it was before. What is listed here keeps the new one from being shown.';
      panel.prepend(note);
    }
    badge.hidden = count === '0';
    badge.className = bad ? 'error' : '';
    badge.textContent = count + (count === '1' ? ' finding' : ' findings');
    if (bad && !framed && panel.hidden) {
      byItself = true;
      open(true);
    } else if (count === '0' || (byItself && !bad)) {
      byItself = false;
      open(false);
    }
    host.dataset.ready = count;
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
      source.addEventListener('edition', (event) => {
        channel.postMessage({ edition: event.data });
        hear(event.data);
      });
      source.addEventListener('survey', () => channel.postMessage({ survey: true }));
    });
  if (navigator.locks) navigator.locks.request('lamina-news', listen);
  else listen();
  list().catch(() => {});
})();

// On every page of the preview: shows what changed and keeps the place. It runs before the theme's
// scripts, because it has to see the page as it was sent.
(() => {
  'use strict';
  const { address, print: firstPrint, css: firstCss, view } = document.currentScript.dataset;
  const site = address.slice(0, address.indexOf('/', 1) + 1);
  const place = 'lamina-place:' + address;
  let print = firstPrint;
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

  // The page as it was sent, without the preview's parts: each twin knows the node that shows it.
  const shownFor = new WeakMap();
  const pair = (twin, shown) => {
    shownFor.set(twin, shown);
    twin.childNodes.forEach((child, i) => pair(child, shown.childNodes[i]));
  };
  const ours = (node) => (node.getAttribute?.('src') || node.getAttribute?.('href'))?.startsWith('/_lamina/');
  const copy = (node) => {
    const twin = node.cloneNode(false);
    shownFor.set(twin, node);
    for (const child of node.childNodes) if (!ours(child)) twin.append(copy(child));
    return twin;
  };
  const sent = copy(document.documentElement);
  sent.normalize();

  // Which nodes to replace by which; nested as deep as tags and attributes stay the same.
  const compare = (old, fresh, changes) => {
    const before = Array.from(old.childNodes);
    const after = Array.from(fresh.childNodes);
    while (before.length && after.length && before[0].isEqualNode(after[0])) {
      before.shift();
      after.shift();
    }
    let next = null;
    while (before.length && after.length && before.at(-1).isEqualNode(after.at(-1))) {
      next = before.pop();
      after.pop();
    }
    const alike = (a, b) => a.nodeType === 3 || a.cloneNode(false).isEqualNode(b.cloneNode(false));
    const pairs = before.length === after.length ? before.map((node, i) => [node, after[i]]) : [];
    if (!pairs.length || !pairs.every(([a, b]) => a.nodeType === b.nodeType && alike(a, b))) {
      changes.push({ parent: old, before, after, next });
      return changes;
    }
    for (const [a, b] of pairs.filter(([a, b]) => !a.isEqualNode(b))) {
      if (a.nodeType === 3) {
        changes.push({ parent: old, before: [a], after: [b], next: a.nextSibling });
      } else {
        compare(a, b, changes);
      }
    }
    return changes;
  };

  // New words are put in place where a reload would show the same, only later: in elements of the
  // main content that no script cares about, and in data about the page.
  const PLAIN =
    /^(#text|A|ABBR|ARTICLE|ASIDE|B|BLOCKQUOTE|BR|CODE|DD|DEL|DFN|DIV|DL|DT|EM|FIGCAPTION|FIGURE|HR|I|IMG|LI|OL|P|S|SMALL|SPAN|STRONG|SUB|SUP|TABLE|TBODY|TD|TH|THEAD|TIME|TR|UL)$/;
  const AROUND = /^(DETAILS|HEADER|SECTION)$/;
  const DATA = 'title, meta, link:not([rel=stylesheet]), script[type="application/ld+json"]';
  // So are whole sections, but for those that a script makes tabs of and the one that the address
  // points at.
  const PART = /^(H[2-6]|NAV|SECTION)$/;
  const isWord = (node) => PLAIN.test(node.nodeName) && !node.id;
  const isPart = (node) =>
    (PLAIN.test(node.nodeName) || PART.test(node.nodeName)) &&
    !node.matches?.('.tabs, .tab') &&
    !(node.id && '#' + node.id === location.hash);
  const isPlain = (node, kind) =>
    kind(node) && Array.from(node.childNodes).every((child) => isPlain(child, kind));
  const isData = (node) => node.nodeType === 3 || node.matches(DATA);
  const isUntouched = (twin) => {
    const bare = shownFor.get(twin).cloneNode(true);
    if (bare.nodeType === 1) {
      for (const one of [bare, ...bare.querySelectorAll('[data-lamina-finding]')])
        one.removeAttribute('data-lamina-finding');
    }
    return bare.isEqualNode(twin);
  };
  const fits = ({ parent, before, after, next }) => {
    const shown = shownFor.get(parent);
    const end = next || parent.lastChild;
    const there = end ? shownFor.get(end).parentNode === shown : !shown.firstChild;
    const last = next || !end || shownFor.get(end) === shown.lastChild;
    if (!shown.isConnected || !there || !last) return false;
    if (!before.every((twin) => shownFor.get(twin).parentNode === shown && isUntouched(twin)))
      return false;
    const nodes = [...before, ...after];
    if (parent.closest('head')) {
      return parent.nodeName === 'HEAD' ? nodes.every(isData) : parent.matches(DATA);
    }
    const kind = parent.closest('.tabs') ? isWord : isPart;
    let around = parent;
    while (around && (kind(around) || AROUND.test(around.nodeName))) around = around.parentElement;
    return around?.nodeName === 'MAIN' && nodes.every((node) => isPlain(node, kind));
  };
  const put = ({ parent, before, after, next }) => {
    const place = next && shownFor.get(next);
    for (const twin of before) {
      shownFor.get(twin).remove();
      twin.remove();
    }
    for (const twin of after) {
      const shown = document.importNode(twin, true);
      pair(twin, shown);
      shownFor.get(parent).insertBefore(shown, place);
      parent.insertBefore(twin, next);
    }
  };
  const swap = (html) => {
    if (!html || view === 'sources') return false;
    const fresh = new DOMParser().parseFromString(html, 'text/html').documentElement;
    const changes = compare(sent, fresh, []);
    if (!changes.every(fits)) return false;
    changes.forEach(put);
    return true;
  };

  let asked = 0;
  let answered = 0;
  const look = async () => {
    const turn = ++asked;
    const answer = await fetch('/_lamina/state?' + new URLSearchParams({ page: address, print, view }));
    const text = await answer.text();
    if (turn < answered) return;
    answered = turn;
    const line = text.indexOf('\n');
    const state = JSON.parse(text.slice(0, line));
    if (state.print !== print && !swap(text.slice(line + 1))) return reload();
    print = state.print;
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
